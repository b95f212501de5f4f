-- What skinspire_app, skinspire_readonly and their members may too much. The migrating role, and the one that owns the database, may act as them and serve no application.
with recursive
schemas as (
    select pg_catalog.to_regnamespace('clinic')::oid as oid
    union
    select m.relnamespace
    from pg_catalog.pg_constraint k join pg_catalog.pg_class m on m.oid = k.conrelid
    where k.contype = 'f' and k.confrelid = pg_catalog.to_regclass('clinic.hospitals')
),
members as (
    select r.oid from pg_catalog.pg_roles r where r.rolname in ('skinspire_app', 'skinspire_readonly')
    union
    select m.member from pg_catalog.pg_auth_members m join members g on g.oid = m.roleid
),
roles as (
    select r.*
    from pg_catalog.pg_roles r join members m on m.oid = r.oid
    where r.rolname <> current_user and r.oid <> (select d.datdba from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
),
powers as (
    select r.rolname, 'is a superuser' as power from roles r where r.rolsuper
    union all
    select r.rolname, 'bypasses row-level security' from roles r where r.rolbypassrls
    union all
    select r.rolname, 'creates roles' from roles r where r.rolcreaterole
    union all
    select r.rolname, 'creates databases' from roles r where r.rolcreatedb
    union all
    select r.rolname, 'is a replication role' from roles r where r.rolreplication
    union all
    select r.rolname, 'is a member of ' || g.rolname
    from roles r join pg_catalog.pg_roles g
      on g.rolname in ('skinspire_owner', 'pg_read_all_data', 'pg_write_all_data', 'pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')
    where not r.rolsuper and pg_catalog.pg_has_role(r.oid, g.oid, 'member')
    union all
    select r.rolname, 'owns ' || pg_catalog.string_agg(c.relname, ', ' order by c.relname)
    from roles r join pg_catalog.pg_class c on c.relowner = r.oid and c.relnamespace in (select s.oid from schemas s) and c.relkind in ('r', 'p', 'v', 'm', 'S')
    group by r.rolname
    union all
    select r.rolname, 'creates objects in schema ' || n.nspname
    from roles r, pg_catalog.pg_namespace n
    where not r.rolsuper and (n.nspname = 'public' or n.oid in (select s.oid from schemas s)) and pg_catalog.has_schema_privilege(r.oid, n.oid, 'create')
    union all
    select r.rolname, p.power
    from roles r, (values ('temporary', 'makes temporary tables'), ('create', 'creates schemas')) as p (privilege, power)
    where not r.rolsuper and pg_catalog.has_database_privilege(r.oid, pg_catalog.current_database(), p.privilege)
    union all
    select r.rolname, 'truncates ' || pg_catalog.string_agg(c.relname, ', ' order by c.relname)
    from roles r join pg_catalog.pg_class c on c.relnamespace in (select s.oid from schemas s) and c.relkind in ('r', 'p')
    where not r.rolsuper and pg_catalog.has_table_privilege(r.oid, c.oid, 'truncate')
    group by r.rolname
    union all
    select r.rolname, 'switches triggers off' from roles r where not r.rolsuper and pg_catalog.has_parameter_privilege(r.oid, 'session_replication_role', 'set')
    union all
    select r.rolname, 'starts with ' || c.entry
    from roles r join pg_catalog.pg_db_role_setting s on s.setrole = r.oid, unnest(s.setconfig) as c (entry)
    where pg_catalog.lower(pg_catalog.split_part(c.entry, '=', 1)) in ('row_security', 'session_replication_role')
)
select 'role ' || p.rolname, null::text, pg_catalog.string_agg(p.power, ', ' order by p.power) from powers p group by p.rolname order by 1
