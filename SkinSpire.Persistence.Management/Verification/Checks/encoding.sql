-- What text is stored in. An index built under another version of the collation can miss rows.
select 'encoding of the database', 'UTF8', pg_catalog.pg_encoding_to_char(d.encoding)::text
from pg_catalog.pg_database d
where d.datname = pg_catalog.current_database() and pg_catalog.pg_encoding_to_char(d.encoding) <> 'UTF8'
union all
select 'collation of the database', 'version ' || coalesce(pg_catalog.pg_database_collation_actual_version(d.oid), 'none'), 'version ' || d.datcollversion
from pg_catalog.pg_database d
where d.datname = pg_catalog.current_database() and d.datcollversion is distinct from pg_catalog.pg_database_collation_actual_version(d.oid)
