-- How many rows each table of schema clinic has, as the server estimates; partitions count for their table.
select coalesce(p.relname, c.relname)::text, sum(greatest(c.reltuples::bigint, pg_catalog.pg_stat_get_live_tuples(c.oid), 0))::bigint
from pg_catalog.pg_class c
left join pg_catalog.pg_inherits i on i.inhrelid = c.oid
left join pg_catalog.pg_class p on p.oid = i.inhparent
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p')
group by 1
