-- What lets the planner know the tables of $1, the biggest first: the columns that an index holds. Autovacuum still sees the rest as new, and reads it.
select pg_catalog.format('analyze clinic.%I (%s)', t.name, pg_catalog.string_agg(distinct pg_catalog.quote_ident(a.attname), ', '))
from pg_catalog.unnest($1::text[]) with ordinality t (name, place)
join pg_catalog.pg_class c on c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relname = t.name
join pg_catalog.pg_index i on i.indrelid = c.oid
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::smallint[]) and a.attnum > 0
group by t.name, t.place
order by t.place
