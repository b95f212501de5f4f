-- update_timestamp v1: takes it back.

drop function clinic.update_timestamp();
