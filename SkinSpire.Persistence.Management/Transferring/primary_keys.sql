-- The primary keys of schema clinic, as steps: table, what it is, what drops it, what adds it; a partitioned table's goes with those of its partitions.
select pg_catalog.format('clinic.%I', c.relname),
       pg_catalog.format('primary key of %s', c.relname),
       pg_catalog.format('alter table clinic.%I drop constraint %I', c.relname, k.conname),
       pg_catalog.format('alter table clinic.%I add constraint %I %s', c.relname, k.conname, pg_catalog.pg_get_constraintdef(k.oid))
from pg_catalog.pg_constraint k
join pg_catalog.pg_class c on c.oid = k.conrelid
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and k.contype = 'p' and not c.relispartition
