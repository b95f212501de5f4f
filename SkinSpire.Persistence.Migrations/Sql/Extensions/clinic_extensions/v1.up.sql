-- clinic_extensions v1: password hashing, exclusion over uuids, and trigram search.
-- requires: a role that may create trusted extensions in this database

create extension if not exists pgcrypto with schema public;
create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;
