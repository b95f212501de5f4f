-- Everything about the tables of schema clinic, as one JSON document and in one round trip; $1 is a table's name, or empty for all.
-- Each list is made once for all tables and joined: left to the planner, a catalog without statistics is read once for each of five hundred tables.
-- Partitions count with their table.
with
tables as materialized (
    select c.oid, c.relname::text as name, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reltuples, c.relowner, c.relacl
    from pg_catalog.pg_class c
    where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
      and ($1 = '' or c.relname = $1)
),
storage as materialized (
    select t.oid as relid, c.oid as part, c.relname::text as part_name, c.relkind, c.reltuples, pg_catalog.pg_get_expr(c.relpartbound, c.oid) as bound
    from tables t
    cross join lateral pg_catalog.pg_partition_tree(t.oid) p
    join pg_catalog.pg_class c on c.oid = p.relid
    where t.relkind = 'p'
    union all
    select t.oid, t.oid, t.name, t.relkind, t.reltuples, null from tables t where t.relkind <> 'p'
),
measured as materialized (
    select s.*, case when s.relkind in ('r', 'm') then pg_catalog.pg_table_size(s.part) else 0 end as table_bytes,
           case when s.relkind in ('r', 'm') then pg_catalog.pg_indexes_size(s.part) else 0 end as index_bytes
    from storage s
),
sizes as materialized (
    select m.relid, pg_catalog.sum(m.table_bytes) as table_bytes, pg_catalog.sum(m.index_bytes) as index_bytes,
           pg_catalog.sum(m.reltuples) filter (where m.relkind in ('r', 'm') and m.reltuples >= 0)::bigint as rows,
           pg_catalog.json_agg(pg_catalog.json_build_object('name', m.part_name, 'bound', m.bound, 'bytes', m.table_bytes + m.index_bytes, 'rows', case when m.reltuples >= 0 then m.reltuples::bigint end) order by m.part_name)
               filter (where m.bound is not null) as partitions
    from measured m
    group by m.relid
),
activity as materialized (
    select m.relid, pg_catalog.sum(pg_catalog.pg_stat_get_dead_tuples(m.part))::bigint as dead_rows,
           pg_catalog.max(greatest(pg_catalog.pg_stat_get_last_vacuum_time(m.part), pg_catalog.pg_stat_get_last_autovacuum_time(m.part))) as vacuumed_at,
           pg_catalog.max(greatest(pg_catalog.pg_stat_get_last_analyze_time(m.part), pg_catalog.pg_stat_get_last_autoanalyze_time(m.part))) as analyzed_at
    from measured m
    where m.relkind in ('r', 'm')
    group by m.relid
),
comments as materialized (
    select d.objoid, d.objsubid, d.description
    from pg_catalog.pg_description d join tables t on t.oid = d.objoid
    where d.classoid = 'pg_catalog.pg_class'::regclass
),
columns as materialized (
    select t.oid, pg_catalog.json_agg(pg_catalog.json_build_object(
               'name', a.attname, 'type', pg_catalog.format_type(a.atttypid, a.atttypmod), 'nullable', not a.attnotnull,
               'default', case when a.attgenerated = '' then pg_catalog.pg_get_expr(d.adbin, d.adrelid) end,
               'generated', case when a.attgenerated <> '' then pg_catalog.pg_get_expr(d.adbin, d.adrelid) end,
               'comment', m.description) order by a.attnum) as list
    from tables t
    join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    left join pg_catalog.pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    left join comments m on m.objoid = t.oid and m.objsubid = a.attnum
    group by t.oid
),
constraints as materialized (
    select t.oid, pg_catalog.json_agg(pg_catalog.json_build_object(
               'name', c.conname,
               'kind', case c.contype when 'p' then 'primary-key' when 'f' then 'foreign-key' when 'u' then 'unique' when 'c' then 'check' when 'x' then 'exclusion' else c.contype::text end,
               'definition', pg_catalog.pg_get_constraintdef(c.oid), 'validated', c.convalidated,
               'references', r.relname,
               'columns', coalesce(pg_catalog.array_to_json(array(select a.attname from pg_catalog.unnest(c.conkey) with ordinality k (number, position)
                   join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number order by k.position)), '[]'),
               'referencedColumns', coalesce(pg_catalog.array_to_json(array(select a.attname from pg_catalog.unnest(c.confkey) with ordinality k (number, position)
                   join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number order by k.position)), '[]')) order by pg_catalog.strpos('pfuxc', c.contype::text), c.conname) as list
    from tables t
    join pg_catalog.pg_constraint c on c.conrelid = t.oid and c.contype in ('p', 'f', 'u', 'c', 'x')
    left join pg_catalog.pg_class r on r.oid = c.confrelid
    group by t.oid
),
referrers as materialized (
    select t.oid, pg_catalog.json_agg(pg_catalog.json_build_object('table', r.relname, 'constraint', c.conname) order by r.relname, c.conname) as list
    from tables t
    join pg_catalog.pg_constraint c on c.confrelid = t.oid and c.contype = 'f' and c.conparentid = 0
    join pg_catalog.pg_class r on r.oid = c.conrelid and not r.relispartition
    group by t.oid
),
indexes as materialized (
    select t.oid, pg_catalog.json_agg(pg_catalog.json_build_object(
               'name', i.relname, 'definition', pg_catalog.pg_get_indexdef(x.indexrelid), 'unique', x.indisunique, 'primary', x.indisprimary, 'valid', x.indisvalid,
               'bytes', case when i.relkind = 'i' then pg_catalog.pg_relation_size(i.oid) end, 'scans', case when i.relkind = 'i' then pg_catalog.pg_stat_get_numscans(i.oid) end) order by not x.indisprimary, i.relname) as list
    from tables t
    join pg_catalog.pg_index x on x.indrelid = t.oid
    join pg_catalog.pg_class i on i.oid = x.indexrelid
    group by t.oid
),
triggers as materialized (
    select t.oid, pg_catalog.json_agg(pg_catalog.json_build_object(
               'name', g.tgname, 'definition', pg_catalog.pg_get_triggerdef(g.oid), 'function', g.tgfoid::regproc::text, 'enabled', g.tgenabled in ('O', 'A')) order by g.tgname) as list
    from tables t join pg_catalog.pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
    group by t.oid
),
policies as materialized (
    select t.oid, pg_catalog.json_agg(pg_catalog.json_build_object(
               'name', p.polname, 'permissive', p.polpermissive,
               'command', case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
               'using', pg_catalog.pg_get_expr(p.polqual, p.polrelid), 'check', pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)) order by p.polname) as list
    from tables t join pg_catalog.pg_policy p on p.polrelid = t.oid
    group by t.oid
),
granted as materialized (
    select t.oid, a.grantee, pg_catalog.lower(a.privilege_type) as privilege, null::text as column_name
    from tables t, pg_catalog.aclexplode(t.relacl) a
    where a.grantee <> t.relowner
    union all
    select t.oid, a.grantee, pg_catalog.lower(a.privilege_type), c.attname::text
    from tables t join pg_catalog.pg_attribute c on c.attrelid = t.oid and c.attacl is not null, pg_catalog.aclexplode(c.attacl) a
),
grants_by_privilege as (
    select g.oid, coalesce(r.rolname::text, 'public') as role, g.privilege, pg_catalog.string_agg(g.column_name, ', ' order by g.column_name) as columns
    from granted g left join pg_catalog.pg_roles r on r.oid = g.grantee
    group by g.oid, r.rolname, g.privilege
),
grants as materialized (
    select g.oid, pg_catalog.json_agg(pg_catalog.json_build_object('role', g.role, 'privileges', g.privileges) order by g.role) as list
    from (select b.oid, b.role, pg_catalog.string_agg(b.privilege || coalesce(' (' || b.columns || ')', ''), ', ' order by b.privilege) as privileges
          from grants_by_privilege b group by b.oid, b.role) g
    group by g.oid
),
functions as (
    select pg_catalog.json_agg(pg_catalog.json_build_object(
               'name', p.oid::regprocedure::text, 'kind', case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' when 'w' then 'window' else 'function' end,
               'returns', pg_catalog.pg_get_function_result(p.oid), 'language', l.lanname,
               'volatility', case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
               'securityDefiner', p.prosecdef, 'owner', r.rolname, 'comment', pg_catalog.obj_description(p.oid, 'pg_proc'),
               'definition', case when p.prokind <> 'a' then pg_catalog.pg_get_functiondef(p.oid) end) order by p.oid::regprocedure::text) as list
    from pg_catalog.pg_proc p
    join pg_catalog.pg_language l on l.oid = p.prolang
    left join pg_catalog.pg_roles r on r.oid = p.proowner
    where p.pronamespace = pg_catalog.to_regnamespace('clinic')
      and ($1 = '' or exists (select from pg_catalog.pg_trigger g join tables t on t.oid = g.tgrelid where g.tgfoid = p.oid))
)
select pg_catalog.json_build_object(
    'database', pg_catalog.current_database(),
    'bytes', pg_catalog.pg_database_size(pg_catalog.current_database()),
    'tables', coalesce((
        select pg_catalog.json_agg(pg_catalog.json_build_object(
            'name', t.name,
            'kind', case t.relkind when 'r' then 'table' when 'p' then 'partitioned' when 'v' then 'view' else 'materialized-view' end,
            'comment', m.description, 'owner', o.rolname, 'rowSecurity', t.relrowsecurity and t.relforcerowsecurity,
            'rows', z.rows, 'tableBytes', z.table_bytes, 'indexBytes', z.index_bytes, 'deadRows', v.dead_rows, 'vacuumedAt', v.vacuumed_at, 'analyzedAt', v.analyzed_at,
            'columns', coalesce(c.list, '[]'), 'constraints', coalesce(k.list, '[]'), 'referencedBy', coalesce(f.list, '[]'), 'indexes', coalesce(i.list, '[]'),
            'triggers', coalesce(g.list, '[]'), 'policies', coalesce(p.list, '[]'), 'grants', coalesce(r.list, '[]'), 'partitions', coalesce(z.partitions, '[]')) order by t.name)
        from tables t
        left join pg_catalog.pg_roles o on o.oid = t.relowner
        left join comments m on m.objoid = t.oid and m.objsubid = 0
        left join sizes z on z.relid = t.oid
        left join activity v on v.relid = t.oid
        left join columns c on c.oid = t.oid
        left join constraints k on k.oid = t.oid
        left join referrers f on f.oid = t.oid
        left join indexes i on i.oid = t.oid
        left join triggers g on g.oid = t.oid
        left join policies p on p.oid = t.oid
        left join grants r on r.oid = t.oid), '[]'),
    'functions', coalesce((select list from functions), '[]'),
    'names', (select coalesce(pg_catalog.json_agg(c.relname order by c.relname), '[]') from pg_catalog.pg_class c
              where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition))::text
