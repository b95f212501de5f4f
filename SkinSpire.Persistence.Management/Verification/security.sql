-- Tables that hold a hospital's rows and do not keep hospitals apart.
select c.relname::text
from pg_catalog.pg_class c
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'hospital_id' and not a.attisdropped
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p') and c.relname <> 'hospital_directory'
  and not (c.relrowsecurity and c.relforcerowsecurity
           and (c.relispartition or exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_isolation')))
