-- log_appointment_status v1: writes each move of an appointment to its history.
-- requires: table appointment_status_history

create function clinic.log_appointment_status() returns trigger
language plpgsql
security definer set search_path = pg_catalog, clinic, pg_temp as $$
begin
    if tg_op = 'UPDATE' and old.status = new.status then
        return null;
    end if;

    insert into clinic.appointment_status_history (hospital_id, history_id, appointment_id, old_status, new_status, changed_at, changed_by, reason)
    values (new.hospital_id, gen_random_uuid(), new.appointment_id, case when tg_op = 'UPDATE' then old.status end, new.status, clock_timestamp(),
            left(clinic.actor(), 64), new.cancellation_reason);
    return null;
end $$;

alter function clinic.log_appointment_status() owner to skinspire_owner;
revoke all on function clinic.log_appointment_status() from public;
comment on function clinic.log_appointment_status() is 'Trigger: writes each move of an appointment to appointment_status_history.';
