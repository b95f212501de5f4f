-- guard_standard_role v1: takes it back.

drop function clinic.guard_standard_role();
