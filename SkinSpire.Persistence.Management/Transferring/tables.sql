-- The tables of schema clinic with their written columns, the biggest first; a partitioned table is one, with its partitions and their bounds.
select c.relname::text,
       c.relkind = 'p',
       (select coalesce(sum(pg_catalog.pg_table_size(t.relid)), 0)::bigint from pg_catalog.pg_partition_tree(c.oid) t),
       (select pg_catalog.array_agg(a.attname::text order by a.attnum) from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
       (select pg_catalog.array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) order by a.attnum) from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
       (select coalesce(pg_catalog.array_agg(p.relname::text order by p.relname), '{}') from pg_catalog.pg_inherits i join pg_catalog.pg_class p on p.oid = i.inhrelid where i.inhparent = c.oid),
       (select coalesce(pg_catalog.array_agg(pg_catalog.pg_get_expr(p.relpartbound, p.oid) order by p.relname), '{}') from pg_catalog.pg_inherits i join pg_catalog.pg_class p on p.oid = i.inhrelid where i.inhparent = c.oid)
from pg_catalog.pg_class c
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p') and not c.relispartition
order by 3 desc, 1
