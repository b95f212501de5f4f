-- create_hospital v1: takes it back.

drop function clinic.create_hospital(text, text, text, text, text, text, uuid);
drop procedure clinic.create_standard_roles(uuid);
