-- track_successful_logins v1: takes it back.

drop function clinic.track_successful_logins();
