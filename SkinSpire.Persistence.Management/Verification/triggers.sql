-- The enabled row triggers of the clinic's tables: what the model's declarations are compared with.
select c.relname || '.' || t.tgname
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid and c.relnamespace = pg_catalog.to_regnamespace('clinic') and not c.relispartition
where not t.tgisinternal and t.tgenabled in ('O', 'A')
