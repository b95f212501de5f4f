-- guard_appointment_status v1: takes it back.

drop function clinic.guard_appointment_status();
