-- manage_session_limits v1: a user has at most MAX_ACTIVE_SESSIONS.
-- requires: tables users and user_sessions; function clinic.setting(uuid, text)

create function clinic.manage_session_limits() returns trigger
language plpgsql as $$
begin
    -- One sign-in of a user at a time; NO KEY, because the foreign key of the new row already holds a key lock that a full one would meet.
    perform from clinic.users where hospital_id = new.hospital_id and user_id = new.user_id for no key update;

    update clinic.user_sessions
    set is_active = false, end_reason = 'expired'
    where hospital_id = new.hospital_id and user_id = new.user_id and is_active and expires_at <= now();

    update clinic.user_sessions
    set is_active = false, end_reason = 'limit'
    where hospital_id = new.hospital_id
      and session_id in (
          select s.session_id
          from clinic.user_sessions s
          where s.hospital_id = new.hospital_id and s.user_id = new.user_id and s.is_active
          order by s.issued_at desc, s.session_id desc
          offset coalesce(clinic.setting(new.hospital_id, 'MAX_ACTIVE_SESSIONS')::int, 5));
    return null;
end $$;

alter function clinic.manage_session_limits() owner to skinspire_owner;
revoke all on function clinic.manage_session_limits() from public;
comment on function clinic.manage_session_limits() is 'Trigger: ends the oldest sessions of a user beyond MAX_ACTIVE_SESSIONS.';
