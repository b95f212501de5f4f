-- What tables are loaded faster without, as steps: phase, whether it shares its table, table, other table, subject, how it is taken away, how it is put back.
-- $1: tables of schema clinic, null for all; $2: whether with their triggers.
-- What carries more than its definition says (a tablespace, statistics, CLUSTER, replica identity) and what is INVALID stays where it is.
with
tables as (
    select distinct p.oid, c.relkind, p.oid::regclass::text as name
    from pg_catalog.pg_class t
    cross join lateral (select t.oid union select relid from pg_catalog.pg_partition_tree(t.oid)) p
    join pg_catalog.pg_class c on c.oid = p.oid
    where t.relnamespace = pg_catalog.to_regnamespace('clinic') and t.relkind in ('r', 'p') and not t.relispartition
      and ($1::text[] is null or t.relname = any ($1))
),
secondary as (
    select i.indexrelid as oid, t.name as table_name, t.relkind, i.indexrelid::regclass::text as name, c.conname, c.oid as constraint_oid, h.inhparent::regclass::text as parent,
           coalesce(pg_catalog.pg_partition_root(i.indexrelid)::oid, i.indexrelid) as root,
           i.indisvalid and i.indisready and not i.indisprimary and not i.indisclustered and not i.indisreplident and x.reltablespace = 0
               and not exists (select from pg_catalog.pg_attribute a where a.attrelid = x.oid and a.attstattarget >= 0) as plain
    from tables t
    join pg_catalog.pg_index i on i.indrelid = t.oid
    join pg_catalog.pg_class x on x.oid = i.indexrelid
    left join pg_catalog.pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')
    left join pg_catalog.pg_inherits h on h.inhrelid = i.indexrelid
),
indexes as (
    select * from secondary where root not in (select root from secondary where not plain)
),
keys as (
    select k.*, k.conrelid::regclass::text as table_name, k.confrelid::regclass::text as referenced, c.relkind, k.conindid in (select oid from indexes) as needs_index
    from pg_catalog.pg_constraint k
    join pg_catalog.pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0
      and (k.conrelid in (select oid from tables) or k.conindid in (select oid from indexes))
),
comments as (
    select d.objoid, pg_catalog.format('; comment on constraint %I on %s is %L', c.conname, c.conrelid::regclass, d.description) as sql
    from pg_catalog.pg_description d join pg_catalog.pg_constraint c on c.oid = d.objoid
    where d.classoid = 'pg_catalog.pg_constraint'::regclass
    union all
    select d.objoid, pg_catalog.format('; comment on index %s is %L', d.objoid::regclass, d.description)
    from pg_catalog.pg_description d join pg_catalog.pg_index i on i.indexrelid = d.objoid
    where d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = 0
),
steps as (
    select 0 as sequence, 0 as phase, false as shared, t.name as table_name, null::text as referenced, 'trigger ' || t.name || '.' || g.tgname as subject,
           pg_catalog.format('alter table %s disable trigger %I', t.name, g.tgname) as taken,
           pg_catalog.format('alter table %s enable %strigger %I', t.name, case g.tgenabled when 'A' then 'always ' when 'R' then 'replica ' else '' end, g.tgname) as put
    from tables t join pg_catalog.pg_trigger g on g.tgrelid = t.oid
    where $2 and not g.tgisinternal and g.tgparentid = 0 and g.tgenabled <> 'D'
    union all
    -- Added unchecked, which takes no time, and then checked under a lock that leaves other tables alone. A partitioned table has no such way: adding is checking.
    select 1, case when k.relkind = 'p' and k.needs_index then 4 when k.needs_index then 3 when k.relkind = 'p' then 1 else 0 end, false, k.table_name, k.referenced, 'foreign key ' || k.table_name || '.' || k.conname,
           pg_catalog.format('alter table %s drop constraint %I', k.table_name, k.conname),
           pg_catalog.format('alter table %s add constraint %I %s%s', k.table_name, k.conname, pg_catalog.pg_get_constraintdef(k.oid),
               case when k.convalidated and k.relkind <> 'p' then ' NOT VALID' else '' end)
               || coalesce((select c.sql from comments c where c.objoid = k.oid), '')
    from keys k
    union all
    select 2, case when k.needs_index then 4 else 1 end, false, k.table_name, k.referenced, 'check of ' || k.table_name || '.' || k.conname, null,
           pg_catalog.format('alter table %s validate constraint %I', k.table_name, k.conname)
    from keys k where k.convalidated and k.relkind <> 'p'
    union all
    select 3, 1, false, i.table_name, null, 'constraint ' || i.table_name || '.' || i.conname,
           case when i.parent is null then pg_catalog.format('alter table %s drop constraint %I', i.table_name, i.conname) end,
           pg_catalog.format('alter table only %s add constraint %I %s', i.table_name, i.conname, pg_catalog.pg_get_constraintdef(i.constraint_oid))
               || coalesce((select c.sql from comments c where c.objoid = i.constraint_oid), '') || coalesce((select c.sql from comments c where c.objoid = i.oid), '')
    from indexes i where i.constraint_oid is not null
    union all
    select 4, 1, true, i.table_name, null, 'index ' || i.name,
           case when i.parent is null then pg_catalog.format('drop index %s', i.name) end,
           pg_catalog.pg_get_indexdef(i.oid) || coalesce((select c.sql from comments c where c.objoid = i.oid), '')
    from indexes i where i.constraint_oid is null
    union all
    select 5, 2, false, i.table_name, null, 'part of ' || i.parent || ': ' || i.name, null,
           pg_catalog.format('alter index %s attach partition %s', i.parent, i.name)
    from indexes i where i.parent is not null
)
-- A list of varchar compared as text is read back as a list of text, and would be printed otherwise from then on: the inner type keeps it.
select phase, shared, table_name, referenced, subject, taken,
       pg_catalog.regexp_replace(put, $re$\(ARRAY\[((?:'(?:[^']|'')*'::character varying(?:, )?)+)\]\)::text\[\]$re$, '(ARRAY[\1]::character varying[])::text[]', 'g')
from steps
order by sequence, subject
