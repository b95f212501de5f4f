-- track_failed_logins v1: counts a refused sign-in, here and nowhere else.
-- requires: table users

create function clinic.track_failed_logins() returns trigger
language plpgsql as $$
begin
    update clinic.users
    set failed_login_attempts = failed_login_attempts + 1
    where hospital_id = new.hospital_id
      and not is_deleted
      and (user_id = new.user_id or (new.user_id is null and login_name_norm = lower(new.attempted_login)));
    return null;
end $$;

alter function clinic.track_failed_logins() owner to skinspire_owner;
revoke all on function clinic.track_failed_logins() from public;
comment on function clinic.track_failed_logins() is 'Trigger: counts a refused sign-in by one atomic update.';
