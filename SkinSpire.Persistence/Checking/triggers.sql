-- What guards the clinic's tables and is in force: enabled triggers, validated exclusion constraints.
select c.relname || '.' || t.tgname
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid and c.relnamespace = pg_catalog.to_regnamespace('clinic') and not c.relispartition
where not t.tgisinternal and t.tgenabled in ('O', 'A')
union all
select c.relname || '.' || x.conname
from pg_catalog.pg_constraint x
join pg_catalog.pg_class c on c.oid = x.conrelid and c.relnamespace = pg_catalog.to_regnamespace('clinic')
where x.contype = 'x' and x.convalidated
