-- What a build or a validation that did not come to its end has left.
select pg_catalog.format('index %s.%s', c.relname, i.indexrelid::regclass::text), 'valid', 'INVALID'
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indrelid and c.relnamespace = pg_catalog.to_regnamespace('clinic')
where not (i.indisvalid and i.indisready and i.indislive)
union all
select pg_catalog.format('constraint %s.%s', c.relname, x.conname), 'validated', 'NOT VALID'
from pg_catalog.pg_constraint x
join pg_catalog.pg_class c on c.oid = x.conrelid and c.relnamespace = pg_catalog.to_regnamespace('clinic')
where not x.convalidated
order by 1
