-- Every object of schema clinic as (kind, identity, definition), in one round trip.
-- Left out: partitions, which come with time, and what belongs to extensions.
-- A function's indentation does not count: EF's idempotent script indents what it wraps.
-- Roles other than the cluster's own are shown as (migrator), because each environment has its own.
with
tables as (
    select c.oid, c.relname, c.relkind, c.relowner, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence, c.relacl
    from pg_catalog.pg_class c
    where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p', 'v', 'm', 'S') and not c.relispartition
),
functions as (
    select p.*
    from pg_catalog.pg_proc p
    where p.pronamespace = pg_catalog.to_regnamespace('clinic')
      and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
),
roles as (
    select oid, case when rolname in ('skinspire_owner', 'skinspire_app', 'skinspire_readonly') then rolname::text else '(migrator)' end as name
    from pg_catalog.pg_roles
    union all
    select 0, 'public'
),
grants as (
    select 'table ' || t.relname as object, a.grantee, a.privilege_type, a.is_grantable from tables t, pg_catalog.aclexplode(coalesce(t.relacl, pg_catalog.acldefault(case t.relkind when 'S' then 's' else 'r' end::"char", t.relowner))) a
    union all
    select 'column ' || t.relname || '.' || c.attname, a.grantee, a.privilege_type, a.is_grantable
    from tables t join pg_catalog.pg_attribute c on c.attrelid = t.oid, pg_catalog.aclexplode(c.attacl) a
    union all
    select 'function ' || f.oid::regprocedure::text, a.grantee, a.privilege_type, a.is_grantable
    from functions f, pg_catalog.aclexplode(coalesce(f.proacl, pg_catalog.acldefault('f', f.proowner))) a
    union all
    select 'schema ' || n.nspname, a.grantee, a.privilege_type, a.is_grantable
    from pg_catalog.pg_namespace n, pg_catalog.aclexplode(coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner))) a where n.nspname = 'clinic'
    union all
    select 'database', a.grantee, a.privilege_type, a.is_grantable
    from pg_catalog.pg_database d, pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
    where d.datname = pg_catalog.current_database()
)
select 'table' as kind, t.relname::text as identity,
       pg_catalog.format('kind %s, persistence %s, owner %s, row security %s, forced %s%s',
           t.relkind, t.relpersistence, r.name, t.relrowsecurity, t.relforcerowsecurity,
           case when t.relkind = 'p' then ', partition by ' || pg_catalog.pg_get_partkeydef(t.oid) else '' end) as definition
from tables t join roles r on r.oid = t.relowner
union all
select 'view', t.relname::text, pg_catalog.pg_get_viewdef(t.oid) from tables t where t.relkind in ('v', 'm')
union all
select 'column', t.relname || '.' || a.attname,
       pg_catalog.concat_ws(' ',
           pg_catalog.format_type(a.atttypid, a.atttypmod),
           case when a.attnotnull then 'not null' end,
           case when a.attcollation <> y.typcollation then 'collate ' || a.attcollation::regcollation::text end,
           case a.attgenerated when 's' then 'generated' when 'v' then 'virtual' else null end,
           case when a.attidentity <> '' then 'identity ' || a.attidentity::text end,
           'default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid))
from tables t
join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
join pg_catalog.pg_type y on y.oid = a.atttypid
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
union all
select 'constraint', t.relname || '.' || c.conname,
       pg_catalog.pg_get_constraintdef(c.oid) || case when c.convalidated then '' else ' (not validated)' end
from tables t join pg_catalog.pg_constraint c on c.conrelid = t.oid
where c.contype <> 'n'
union all
select 'index', t.relname || '.' || i.indexrelid::regclass::text,
       pg_catalog.pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' (invalid)' end
from tables t join pg_catalog.pg_index i on i.indrelid = t.oid
union all
select 'trigger', t.relname || '.' || g.tgname,
       pg_catalog.pg_get_triggerdef(g.oid) || case g.tgenabled when 'O' then '' else ' (enabled: ' || g.tgenabled::text || ')' end
from tables t join pg_catalog.pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
union all
select 'policy', t.relname || '.' || p.polname,
       pg_catalog.format('%s, for %s, to %s, using (%s), with check (%s)',
           case when p.polpermissive then 'permissive' else 'restrictive' end, p.polcmd,
           (select pg_catalog.string_agg(r.name, ', ' order by r.name) from roles r where r.oid = any (p.polroles)),
           pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
from tables t join pg_catalog.pg_policy p on p.polrelid = t.oid
union all
select 'function', f.oid::regprocedure::text, pg_catalog.regexp_replace(case f.prokind when 'a' then 'aggregate ' else pg_catalog.pg_get_functiondef(f.oid) end, '^[ \t]+', '', 'gn') || 'owner ' || r.name
from functions f join roles r on r.oid = f.proowner
union all
select 'type', t.typname::text, t.typtype::text || coalesce(': ' || (
           select pg_catalog.string_agg(e.enumlabel, ', ' order by e.enumsortorder) from pg_catalog.pg_enum e where e.enumtypid = t.oid), '')
from pg_catalog.pg_type t
where t.typnamespace = pg_catalog.to_regnamespace('clinic') and t.typtype in ('d', 'e', 'r')
union all
select 'grant', g.object || ' to ' || r.name,
       pg_catalog.string_agg(distinct pg_catalog.lower(g.privilege_type) || case when g.is_grantable then ' with grant option' else '' end, ', ')
from grants g join roles r on r.oid = g.grantee
group by g.object, r.name
union all
select 'comment', 'table ' || t.relname || coalesce('.' || a.attname, ''), d.description
from tables t
join pg_catalog.pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = t.oid
left join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = d.objsubid and d.objsubid > 0
union all
select 'comment', 'function ' || f.oid::regprocedure::text, d.description
from functions f join pg_catalog.pg_description d on d.classoid = 'pg_proc'::regclass and d.objoid = f.oid
union all
select 'extension', e.extname::text, e.extnamespace::regnamespace::text from pg_catalog.pg_extension e
order by 1, 2
