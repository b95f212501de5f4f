-- Why the connected role may too much for an application that serves patients; no row when it does not.
select 'it is a superuser' from pg_catalog.pg_roles r where r.rolname = current_user and r.rolsuper
union all
select 'it bypasses row-level security' from pg_catalog.pg_roles r where r.rolname = current_user and r.rolbypassrls
union all
select 'it is a member of skinspire_owner'
where exists (select from pg_catalog.pg_roles r where r.rolname = 'skinspire_owner' and pg_catalog.pg_has_role(current_user, r.oid, 'member'))
  and not (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user)
union all
select 'it owns ' || pg_catalog.string_agg(c.relname, ', ' order by c.relname)
from pg_catalog.pg_class c
where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p') and c.relowner = (select r.oid from pg_catalog.pg_roles r where r.rolname = current_user)
having pg_catalog.count(*) > 0
union all
select 'it may make temporary tables' where pg_catalog.has_database_privilege(pg_catalog.current_database(), 'temporary')
  and not (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user)
union all
select 'it switches row-level security off' where pg_catalog.current_setting('row_security') <> 'on'
