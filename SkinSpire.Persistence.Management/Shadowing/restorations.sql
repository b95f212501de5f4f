-- Of every function and trigger of schema clinic the statements that put it back where it is missing or was altered; functions first, in the order they were made.
with
functions as (
    select p.oid, p.oid::regprocedure::text as identity, p.proowner, p.proacl
    from pg_catalog.pg_proc p
    where p.pronamespace = pg_catalog.to_regnamespace('clinic') and p.prokind <> 'a'
      and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
)
select 'function' as kind, f.identity,
       pg_catalog.concat_ws(E'\n',
           pg_catalog.rtrim(pg_catalog.pg_get_functiondef(f.oid), E'\n') || ';',
           (select pg_catalog.format('alter routine %s owner to %I;', f.identity, r.rolname)
            from pg_catalog.pg_roles r where r.oid = f.proowner and r.rolname in ('skinspire_owner', 'skinspire_app')),
           pg_catalog.format('revoke all on routine %s from public;', f.identity),
           (select pg_catalog.string_agg(pg_catalog.format('grant execute on routine %s to %I;', f.identity, r.rolname), E'\n' order by r.rolname)
            from pg_catalog.aclexplode(f.proacl) a join pg_catalog.pg_roles r on r.oid = a.grantee
            where r.rolname in ('skinspire_app', 'skinspire_readonly')),
           pg_catalog.format('comment on routine %s is %L;', f.identity, pg_catalog.obj_description(f.oid, 'pg_proc'))) as sql,
       1 as phase, f.oid
from functions f
union all
select 'trigger', c.relname || '.' || t.tgname,
       pg_catalog.format(E'%s;\nalter table clinic.%I enable trigger %I;',
           pg_catalog.regexp_replace(pg_catalog.pg_get_triggerdef(t.oid), '^CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER'), c.relname, t.tgname),
       2, t.oid
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid and c.relnamespace = pg_catalog.to_regnamespace('clinic') and not c.relispartition
where not t.tgisinternal
order by phase, oid
