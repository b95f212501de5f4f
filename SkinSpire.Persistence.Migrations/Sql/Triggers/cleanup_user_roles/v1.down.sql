-- cleanup_user_roles v1: takes it back.

drop function clinic.cleanup_user_roles();
