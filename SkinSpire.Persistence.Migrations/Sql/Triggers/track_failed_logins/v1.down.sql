-- track_failed_logins v1: takes it back.

drop function clinic.track_failed_logins();
