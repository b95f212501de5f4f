-- The tables of schema clinic and how many bytes their rows take; a partitioned table's are those of its partitions.
select pg_catalog.format('clinic.%I', c.relname),
       pg_catalog.pg_relation_size(c.oid) + (select coalesce(sum(pg_catalog.pg_relation_size(t.relid)), 0)::bigint from pg_catalog.pg_partition_tree(c.oid) t where t.relid <> c.oid)
from pg_catalog.pg_class c
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p')
