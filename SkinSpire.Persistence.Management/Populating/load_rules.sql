-- What the triggers that a load goes without would have refused or written, over the rows of its hospitals: one line for each rule that is broken.
with loaded as (select hospital_id from clinic.hospital_directory where code ^@ 'LOAD-')
select rule, pg_catalog.count(*)
from (
    select 'guard_birth_date: born after today' as rule from clinic.patients join loaded using (hospital_id) where date_of_birth > current_date
    union all
    select 'guard_bookable_patient: appointment of a patient who cannot be booked'
    from clinic.appointments a join loaded using (hospital_id) join clinic.patients p using (hospital_id, patient_id)
    where (p.status = 'merged' or p.is_deleted or p.deceased_at is not null) and a.status not in ('cancelled', 'entered-in-error')
    union all
    select 'guard_appointment_status: status without its time'
    from clinic.appointments join loaded using (hospital_id)
    where (status = 'booked' and booked_at is null) or (status = 'arrived' and arrived_at is null) or (status = 'checked-in' and checked_in_at is null)
       or (status = 'cancelled' and (cancelled_at is null or cancelled_by is null))
    union all
    select 'log_appointment_status: appointment without a history'
    from clinic.appointments a join loaded using (hospital_id)
    left join clinic.appointment_status_history h using (hospital_id, appointment_id)
    where h.history_id is null
    union all
    select 'check_session_expiration: expired session that is active' from clinic.user_sessions join loaded using (hospital_id) where is_active and expires_at <= now()
    union all
    select 'track_successful_logins: account that does not show its last sign-in'
    from clinic.users u join loaded using (hospital_id)
    join lateral (select pg_catalog.max(l.login_time) as last from clinic.login_history l where l.hospital_id = u.hospital_id and l.user_id = u.user_id and l.status = 'success') l on l.last > u.last_login or u.last_login is null and l.last is not null
    union all
    select 'update_timestamp, track_user_changes: row without its stamps'
    from clinic.patients join loaded using (hospital_id) where updated_at < created_at or created_by = '' or row_version < 1
) as broken
group by rule
order by rule
