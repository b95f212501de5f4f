-- log_appointment_status v1: takes it back.

drop function clinic.log_appointment_status();
