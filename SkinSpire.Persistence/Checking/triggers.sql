-- What guards tables and is in force: enabled triggers, validated exclusion constraints. Outside of schema clinic, as modules' are, with the schema before the name.
with tables as (
    select c.oid, case n.nspname when 'clinic' then '' else n.nspname || '.' end || c.relname as name
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
)
select c.name || '.' || t.tgname
from pg_catalog.pg_trigger t
join tables c on c.oid = t.tgrelid
where not t.tgisinternal and t.tgenabled in ('O', 'A')
union all
select c.name || '.' || x.conname
from pg_catalog.pg_constraint x
join tables c on c.oid = x.conrelid
where x.contype = 'x' and x.convalidated
