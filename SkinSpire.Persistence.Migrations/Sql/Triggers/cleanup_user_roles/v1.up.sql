-- cleanup_user_roles v1: a user who goes takes roles and sessions along.
-- requires: tables user_roles and user_sessions

create function clinic.cleanup_user_roles() returns trigger
language plpgsql as $$
begin
    update clinic.user_roles
    set is_active = false
    where hospital_id = new.hospital_id and user_id = new.user_id and is_active;

    update clinic.user_sessions
    set is_active = false, end_reason = 'disabled'
    where hospital_id = new.hospital_id and user_id = new.user_id and is_active;
    return null;
end $$;

alter function clinic.cleanup_user_roles() owner to skinspire_owner;
revoke all on function clinic.cleanup_user_roles() from public;
comment on function clinic.cleanup_user_roles() is 'Trigger: deactivates the roles and ends the sessions of a user who is deleted or disabled.';
