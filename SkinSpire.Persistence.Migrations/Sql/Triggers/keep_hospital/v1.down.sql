-- keep_hospital v1: takes it back.

drop function clinic.keep_hospital();
