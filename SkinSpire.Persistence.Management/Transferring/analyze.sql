-- What lets the planner know each table of $1: it reads the columns that an index holds. Autovacuum still sees the rest as new, and reads that.
select pg_catalog.format('clinic.%I', c.relname),
       pg_catalog.format('analyze clinic.%I (%s)', c.relname, pg_catalog.string_agg(distinct pg_catalog.quote_ident(a.attname), ', '))
from pg_catalog.pg_class c
join pg_catalog.pg_index i on i.indrelid = c.oid
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::smallint[]) and a.attnum > 0
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relname = any ($1::text[])
group by c.relname
