-- guard_bookable_patient v1: takes it back.

drop function clinic.guard_bookable_patient();
