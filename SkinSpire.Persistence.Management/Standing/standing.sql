-- What a database and its server are at this moment.
select pg_catalog.pg_database_size(pg_catalog.current_database()),
       (select pg_catalog.count(*) from pg_catalog.pg_class c where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p') and not c.relispartition),
       (select pg_catalog.count(*) from pg_catalog.pg_stat_activity a where a.datname = pg_catalog.current_database() and a.backend_type = 'client backend'),
       (select pg_catalog.count(*) from pg_catalog.pg_stat_activity a where a.backend_type = 'client backend'),
       pg_catalog.current_setting('max_connections')::int,
       pg_catalog.pg_postmaster_start_time()
