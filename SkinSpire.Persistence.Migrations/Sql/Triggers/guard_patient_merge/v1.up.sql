-- guard_patient_merge v1: a record is merged into a live one, once, and it is logged.
-- requires: tables patients and patient_merge_log

create function clinic.guard_patient_merge() returns trigger
language plpgsql
security definer set search_path = pg_catalog, clinic, pg_temp as $$
declare
    was jsonb;
begin
    if new.merged_into_patient_id is not distinct from old.merged_into_patient_id then
        return new;
    end if;

    if new.merged_into_patient_id is null then
        update clinic.patient_merge_log
        set reversed_at = now(), reversed_by = left(clinic.actor(), 64)
        where hospital_id = new.hospital_id and loser_patient_id = new.patient_id and reversed_at is null
        returning snapshot into was;
        new.status := coalesce(was ->> 'status', 'active');
        new.is_active := coalesce((was ->> 'is_active')::boolean, true);
        return new;
    end if;

    -- The winner is not merged itself, so no cycle can close; the lock makes two merges that cross each other meet.
    perform from clinic.patients p
    where p.hospital_id = new.hospital_id and p.patient_id = new.merged_into_patient_id
      and p.merged_into_patient_id is null and not p.is_deleted and p.status = 'active'
    for update;
    if not found or old.merged_into_patient_id is not null or new.merged_into_patient_id = new.patient_id then
        raise exception 'a record can be merged only once, and only into an active record of the same hospital'
            using errcode = '23514', constraint = 'guard_patient_merge', table = 'patients';
    end if;

    insert into clinic.patient_merge_log (hospital_id, merge_id, winner_patient_id, loser_patient_id, merged_at, merged_by, reason, snapshot)
    values (new.hospital_id, gen_random_uuid(), new.merged_into_patient_id, new.patient_id, now(), left(clinic.actor(), 64),
            nullif(pg_catalog.current_setting('skinspire.reason', true), ''), to_jsonb(old) - 'medical_info_encrypted');
    new.status := 'merged';
    new.is_active := false;
    return new;
end $$;

alter function clinic.guard_patient_merge() owner to skinspire_owner;
revoke all on function clinic.guard_patient_merge() from public;
comment on function clinic.guard_patient_merge() is 'Trigger: merges a record into a live one of the same hospital, and logs it.';
