-- track_successful_logins v1: a good sign-in clears the counter and is remembered.
-- requires: table users

create function clinic.track_successful_logins() returns trigger
language plpgsql as $$
begin
    update clinic.users
    set failed_login_attempts = 0, last_login = new.login_time
    where hospital_id = new.hospital_id
      and user_id = new.user_id
      and not is_deleted
      and account_status <> 'disabled'
      and (account_status <> 'locked' or locked_until <= now());

    -- Somebody may have locked it between the check of the password and this row.
    if not found then
        raise exception 'this account cannot sign in' using errcode = 'SS003', hint = 'Record the attempt with status locked.';
    end if;

    return null;
end $$;

alter function clinic.track_successful_logins() owner to skinspire_owner;
revoke all on function clinic.track_successful_logins() from public;
comment on function clinic.track_successful_logins() is 'Trigger: clears the counter of refused sign-ins; refuses success for an account that cannot sign in.';
