-- manage_session_limits v1: takes it back.

drop function clinic.manage_session_limits();
