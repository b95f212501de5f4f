-- The primary keys of schema clinic: table, what drops it, what adds it; a partitioned table's goes with those of its partitions.
select c.relname::text,
       pg_catalog.format('alter table clinic.%I drop constraint %I', c.relname, k.conname),
       pg_catalog.format('alter table clinic.%I add constraint %I %s', c.relname, k.conname, pg_catalog.pg_get_constraintdef(k.oid))
from pg_catalog.pg_constraint k
join pg_catalog.pg_class c on c.oid = k.conrelid
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and k.contype = 'p' and not c.relispartition
