-- guard_patient_merge v1: takes it back.

drop function clinic.guard_patient_merge();
