-- Triggers of partitions that are not enabled as the partitioned table's are: the server runs the partition's.
select pg_catalog.format('trigger %s.%s', c.relname, t.tgname), 'enabled as on ' || (p.tgrelid::regclass::text), 'enabled: ' || t.tgenabled::text
from pg_catalog.pg_trigger t
join pg_catalog.pg_trigger p on p.oid = t.tgparentid
join pg_catalog.pg_class c on c.oid = t.tgrelid and c.relnamespace = pg_catalog.to_regnamespace('clinic')
where not t.tgisinternal and t.tgenabled <> p.tgenabled and p.tgenabled in ('O', 'A')
order by 1
