-- check_account_lockout v1: locks an account after too many refused sign-ins.
-- requires: function clinic.setting(uuid, text); columns failed_login_attempts, account_status, locked_until

create function clinic.check_account_lockout() returns trigger
language plpgsql as $$
begin
    if new.failed_login_attempts = 0 then
        if new.account_status = 'locked' then
            new.account_status := 'active';
            new.locked_until := null;
        end if;
    elsif new.failed_login_attempts > old.failed_login_attempts
        and new.failed_login_attempts >= coalesce(clinic.setting(new.hospital_id, 'MAX_LOGIN_ATTEMPTS')::int, 5)
        and (new.account_status = 'active' or (new.account_status = 'locked' and new.locked_until <= now())) then
        new.account_status := 'locked';
        new.locked_until := now() + make_interval(mins => coalesce(clinic.setting(new.hospital_id, 'LOCKOUT_MINUTES')::int, 30));
    end if;

    return new;
end $$;

alter function clinic.check_account_lockout() owner to skinspire_owner;
revoke all on function clinic.check_account_lockout() from public;
comment on function clinic.check_account_lockout() is 'Trigger: locks an account at MAX_LOGIN_ATTEMPTS for LOCKOUT_MINUTES; unlocks it when the counter is cleared.';
