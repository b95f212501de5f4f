-- clinic_extensions v1: takes it back.

drop extension pg_trgm;
drop extension btree_gist;
drop extension pgcrypto;
