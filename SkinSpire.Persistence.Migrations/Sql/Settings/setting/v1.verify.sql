-- setting v1: one row for each problem, none when all is well.
select pg_catalog.format('function %s %s', e.signature, case
           when p.oid is null then 'is missing'
           when p.prosecdef <> e.definer then 'has another security than it should'
           when p.provolatile::text <> e.volatility then 'has another volatility than it should'
           when p.proowner <> 'skinspire_owner'::regrole then 'is not owned by skinspire_owner'
           when pg_catalog.has_function_privilege('public', p.oid, 'execute') then 'can be executed by everybody'
           else 'has another body than it should' end) as problem
from (values
    ('clinic.setting(uuid, text)', false, 's', 'b9a559e846bc2cedd3fd74af980f2588'),
    ('clinic.setting(text)', false, 's', 'f4ca236348e84f58b2a024be59e5d2c5')
) as e (signature, definer, volatility, body)
left join pg_catalog.pg_proc p on p.oid = pg_catalog.to_regprocedure(e.signature)
where p.oid is null
   or p.prosecdef <> e.definer
   or p.provolatile::text <> e.volatility
   or p.proowner <> 'skinspire_owner'::regrole
   or pg_catalog.has_function_privilege('public', p.oid, 'execute')
   or (e.body is not null and pg_catalog.md5(pg_catalog.regexp_replace(p.prosrc, '^[ \t]+', '', 'gn')) <> e.body);
