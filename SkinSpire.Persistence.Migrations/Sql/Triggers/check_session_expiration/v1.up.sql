-- check_session_expiration v1: an expired session is not active, and an ended one stays ended.
-- requires: columns is_active, expires_at, ended_at, end_reason

create function clinic.check_session_expiration() returns trigger
language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.is_active and not old.is_active then
        raise exception 'an ended session cannot be opened again' using errcode = '23514', constraint = 'check_session_expiration', table = 'user_sessions';
    end if;

    if new.is_active and new.expires_at <= now() then
        new.is_active := false;
        new.end_reason := 'expired';
    end if;

    if not new.is_active then
        new.ended_at := coalesce(new.ended_at, now());
        new.end_reason := coalesce(new.end_reason, 'logout');
    end if;

    return new;
end $$;

alter function clinic.check_session_expiration() owner to skinspire_owner;
revoke all on function clinic.check_session_expiration() from public;
comment on function clinic.check_session_expiration() is 'Trigger: ends a session that has expired; an ended session cannot be opened again.';
