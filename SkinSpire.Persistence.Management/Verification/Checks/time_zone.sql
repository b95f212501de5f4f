-- The zones that sessions of this database start in: the server's, and what a database or role is given instead.
with
zones as (
    select case when s.source in ('configuration file', 'default', 'command line') then 'time zone of the server' else 'time zone of this session' end as subject, s.setting as zone
    from pg_catalog.pg_settings s
    where s.name = 'TimeZone'
    union
    select 'time zone of ' || case when s.setrole = 0 then 'the database' else 'role ' || s.setrole::regrole::text end, pg_catalog.split_part(c.entry, '=', 2)
    from pg_catalog.pg_db_role_setting s, unnest(s.setconfig) as c (entry)
    where pg_catalog.lower(pg_catalog.split_part(c.entry, '=', 1)) = 'timezone'
      and s.setdatabase in (0, (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()))
)
select z.subject, 'UTC', z.zone
from zones z
where pg_catalog.upper(z.zone) not in ('UTC', 'ETC/UTC', 'ETC/UCT', 'UCT', 'ZULU', 'ETC/ZULU', 'UNIVERSAL', 'GMT', 'ETC/GMT')
  and not (z.subject = 'time zone of this session' and exists (select from zones o where o.subject <> z.subject and o.zone = z.zone))
order by z.subject
