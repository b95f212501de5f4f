-- track_user_changes v1: takes it back.

drop function clinic.track_user_changes();
