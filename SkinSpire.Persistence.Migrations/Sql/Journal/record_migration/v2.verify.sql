-- record_migration v2: one row for each problem, none when all is well.
select pg_catalog.format('function %s %s', e.signature, case
           when p.oid is null then 'is missing'
           when p.prosecdef <> e.definer then 'has another security than it should'
           when p.provolatile::text <> e.volatility then 'has another volatility than it should'
           when p.proowner <> 'skinspire_owner'::regrole then 'is not owned by skinspire_owner'
           when pg_catalog.has_function_privilege('public', p.oid, 'execute') then 'can be executed by everybody'
           else 'has another body than it should' end) as problem
from (values
    ('clinic.record_migration()', false, 'v', '1bbe67b432be143dfc77e11629844a73')
) as e (signature, definer, volatility, body)
left join pg_catalog.pg_proc p on p.oid = pg_catalog.to_regprocedure(e.signature)
where p.oid is null
   or p.prosecdef <> e.definer
   or p.provolatile::text <> e.volatility
   or p.proowner <> 'skinspire_owner'::regrole
   or pg_catalog.has_function_privilege('public', p.oid, 'execute')
   or (e.body is not null and pg_catalog.md5(pg_catalog.regexp_replace(p.prosrc, '^[ \t]+', '', 'gn')) <> e.body)
union all
select 'trigger record_migration is missing or disabled'
where not exists (select from pg_catalog.pg_trigger t where t.tgrelid = 'clinic.migrations_history'::regclass and t.tgname = 'record_migration' and t.tgenabled = 'O');
