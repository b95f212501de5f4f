-- The tables of schema clinic; partitions are counted with their table.
select c.relname::text
from pg_catalog.pg_class c
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p') and not c.relispartition
order by 1
