-- clinic_extensions v1: one row for each problem, none when all is well.
select pg_catalog.format('extension %s is not in schema public', e.name)
from (values ('pgcrypto'), ('btree_gist'), ('pg_trgm')) as e (name)
where not exists (select from pg_catalog.pg_extension x where x.extname = e.name and x.extnamespace = 'public'::regnamespace);
