-- guard_birth_date v1: takes it back.

drop function clinic.guard_birth_date();
