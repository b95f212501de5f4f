-- track_logout v1: closes the login_history row of the session that ended.
-- requires: table login_history

create function clinic.track_logout() returns trigger
language plpgsql
security definer set search_path = pg_catalog, clinic, pg_temp as $$
begin
    update clinic.login_history
    set logout_time = coalesce(new.ended_at, now())
    where hospital_id = new.hospital_id and session_id = new.session_id and logout_time is null;
    return null;
end $$;

alter function clinic.track_logout() owner to skinspire_owner;
revoke all on function clinic.track_logout() from public;
comment on function clinic.track_logout() is 'Trigger: writes the logout time of the session that ended.';
