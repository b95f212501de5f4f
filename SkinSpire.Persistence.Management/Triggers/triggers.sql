-- The row triggers of the clinic's tables, and whether they run.
select c.relname::text, t.tgname::text, t.tgenabled in ('O', 'A')
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid and c.relnamespace = pg_catalog.to_regnamespace('clinic') and not c.relispartition
where not t.tgisinternal
