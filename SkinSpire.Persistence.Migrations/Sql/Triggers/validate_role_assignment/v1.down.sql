-- validate_role_assignment v1: takes it back.

drop function clinic.validate_role_assignment();
