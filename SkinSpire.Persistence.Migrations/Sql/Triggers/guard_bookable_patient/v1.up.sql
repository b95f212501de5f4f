-- guard_bookable_patient v1: a merged, deleted or dead patient is not booked.
-- requires: table patients

create function clinic.guard_bookable_patient() returns trigger
language plpgsql as $$
declare
    refused boolean;
begin
    -- A shared lock: whoever is merging or closing the record at this moment waits for this booking, or this booking for them.
    select p.status = 'merged' or p.is_deleted or p.deceased_at is not null into refused
    from clinic.patients p where p.hospital_id = new.hospital_id and p.patient_id = new.patient_id for share;
    if refused and new.status not in ('cancelled', 'entered-in-error') then
        raise exception 'this patient cannot be booked' using errcode = '23514', constraint = 'guard_bookable_patient', table = 'appointments';
    end if;

    return new;
end $$;

alter function clinic.guard_bookable_patient() owner to skinspire_owner;
revoke all on function clinic.guard_bookable_patient() from public;
comment on function clinic.guard_bookable_patient() is 'Trigger: refuses an appointment for a patient who is merged, deleted or dead.';
