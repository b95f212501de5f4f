-- setting v1: takes it back.

drop function clinic.setting(text);
drop function clinic.setting(uuid, text);
