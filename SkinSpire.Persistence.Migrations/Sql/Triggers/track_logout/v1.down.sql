-- track_logout v1: takes it back.

drop function clinic.track_logout();
