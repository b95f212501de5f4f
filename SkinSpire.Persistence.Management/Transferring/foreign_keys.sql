-- The foreign keys of schema clinic: what drops each, what adds it, what validates it. One of a partitioned table cannot be added unvalidated.
select pg_catalog.format('alter table clinic.%I drop constraint %I', c.relname, k.conname),
       pg_catalog.format('alter table clinic.%I add constraint %I %s%s', c.relname, k.conname, pg_catalog.pg_get_constraintdef(k.oid), case c.relkind when 'p' then '' else ' not valid' end),
       case c.relkind when 'p' then 'select 1' else pg_catalog.format('alter table clinic.%I validate constraint %I', c.relname, k.conname) end
from pg_catalog.pg_constraint k
join pg_catalog.pg_class c on c.oid = k.conrelid
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and k.contype = 'f' and k.conparentid = 0
order by pg_catalog.pg_table_size(c.oid) desc, 1
