-- clinic_roles v1: one row for each problem, none when all is well.
select pg_catalog.format('role %s is missing', e.name) as problem
from (values ('skinspire_owner'), ('skinspire_app'), ('skinspire_readonly')) as e (name)
where not exists (select from pg_catalog.pg_roles r where r.rolname = e.name)
union all
select pg_catalog.format('role %s may too much: it can log in, is superuser, or bypasses row-level security', r.rolname)
from pg_catalog.pg_roles r
where r.rolname in ('skinspire_owner', 'skinspire_app', 'skinspire_readonly') and (r.rolcanlogin or r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb)
union all
select 'everybody may connect to, or make temporary tables in, this database'
where pg_catalog.has_database_privilege('public', pg_catalog.current_database(), 'temporary') or pg_catalog.has_database_privilege('public', pg_catalog.current_database(), 'connect')
union all
select 'the application role may create objects in schema clinic'
where pg_catalog.has_schema_privilege('skinspire_app', 'clinic', 'create');
