-- row_history_partitions v1: one row for each problem, none when all is well.
select pg_catalog.format('function %s %s', e.signature, case
           when p.oid is null then 'is missing'
           when p.prosecdef <> e.definer then 'has another security than it should'
           when p.provolatile::text <> e.volatility then 'has another volatility than it should'
           when p.proowner <> 'skinspire_owner'::regrole then 'is not owned by skinspire_owner'
           when pg_catalog.has_function_privilege('public', p.oid, 'execute') then 'can be executed by everybody'
           else 'has another body than it should' end) as problem
from (values
    ('clinic.create_row_history_partitions(int)', false, 'v', 'f5d7582bed69f700359ccfea9070a05e'),
    ('clinic.move_row_history(text, timestamptz, timestamptz)', false, 'v', 'cafa8715d736b85f508bd6569faf6cb1'),
    ('clinic.close_row_history_partition(text)', false, 'v', 'e07272cb20e40acb34fef8f674ad4b52')
) as e (signature, definer, volatility, body)
left join pg_catalog.pg_proc p on p.oid = pg_catalog.to_regprocedure(e.signature)
where p.oid is null
   or p.prosecdef <> e.definer
   or p.provolatile::text <> e.volatility
   or p.proowner <> 'skinspire_owner'::regrole
   or pg_catalog.has_function_privilege('public', p.oid, 'execute')
   or (e.body is not null and pg_catalog.md5(pg_catalog.regexp_replace(p.prosrc, '^[ \t]+', '', 'gn')) <> e.body)
union all
select pg_catalog.format('partition %s of row_history is open', c.relname)
from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
where i.inhparent = 'clinic.row_history'::regclass and not (c.relrowsecurity and c.relforcerowsecurity and c.relacl is null)
union all
select 'row_history has no default partition' where pg_catalog.to_regclass('clinic.row_history_default') is null;
