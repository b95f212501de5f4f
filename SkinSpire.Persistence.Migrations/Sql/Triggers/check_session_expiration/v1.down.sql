-- check_session_expiration v1: takes it back.

drop function clinic.check_session_expiration();
