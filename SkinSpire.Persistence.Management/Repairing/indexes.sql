-- Indexes of schema clinic that a build or a drop without a lock left INVALID; one that is being built right now is not broken.
select pg_catalog.format('%I.%I', 'clinic', c.relname)
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indexrelid and c.relkind = 'i'
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and not (i.indisvalid and i.indisready and i.indislive)
  and not exists (select from pg_catalog.pg_stat_progress_create_index p where p.index_relid = i.indexrelid)
order by 1
