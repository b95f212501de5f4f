-- Tables that hold hospitals' rows and do not keep hospitals apart, and policies that let more through than the one that does; modules' tables too.
with
schemas as (
    select pg_catalog.to_regnamespace('clinic')::oid as oid
    union
    select m.relnamespace
    from pg_catalog.pg_constraint k join pg_catalog.pg_class m on m.oid = k.conrelid
    where k.contype = 'f' and k.confrelid = pg_catalog.to_regclass('clinic.hospitals')
),
tables as (
    select c.oid, case c.relnamespace when pg_catalog.to_regnamespace('clinic') then c.relname else n.nspname || '.' || c.relname end as relname,
           c.relispartition, c.relrowsecurity, c.relforcerowsecurity
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'hospital_id' and not a.attisdropped
    where c.relnamespace in (select s.oid from schemas s) and c.relkind in ('r', 'p') and c.relname <> 'hospital_directory'
),
policies as (
    select p.polrelid, p.polname,
           p.polcmd = '*' and pg_catalog.pg_get_expr(p.polqual, p.polrelid) = o.own and pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) = o.own as is_own,
           pg_catalog.format('for %s using (%s) with check (%s)', p.polcmd, pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)) as definition
    from pg_catalog.pg_policy p, (values ('(hospital_id = clinic.current_hospital())')) as o (own)
    where p.polpermissive
)
select pg_catalog.format('%s %s', case when t.relispartition then 'partition' else 'table' end, t.relname),
       'row security forced',
       case when not t.relrowsecurity then 'row security off' else 'row security not forced' end
from tables t
where not (t.relrowsecurity and t.relforcerowsecurity)
union all
select pg_catalog.format('policy %s.tenant_isolation', t.relname), 'only rows of the bound hospital', null
from tables t
where not t.relispartition and not exists (select from policies p where p.polrelid = t.oid and p.polname = 'tenant_isolation')
union all
select pg_catalog.format('policy %s.%s', t.relname, p.polname), 'only rows of the bound hospital', p.definition
from tables t join policies p on p.polrelid = t.oid and not p.is_own
order by 1
