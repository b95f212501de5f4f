-- validate_role_assignment v1: only a live role is given, and only to a live user.
-- requires: tables roles and users

create function clinic.validate_role_assignment() returns trigger
language plpgsql as $$
declare
    refused boolean;
begin
    -- Shared locks, on good rows too: whoever is disabling the user or the role at this moment waits, and then finds this row.
    select r.status <> 'active' or r.is_deleted into refused
    from clinic.roles r where r.hospital_id = new.hospital_id and r.role_id = new.role_id for share;
    if refused then
        raise exception 'an inactive role cannot be given' using errcode = '23514', constraint = 'validate_role_assignment', table = 'user_roles';
    end if;

    select u.account_status = 'disabled' or u.is_deleted into refused
    from clinic.users u where u.hospital_id = new.hospital_id and u.user_id = new.user_id for share;
    if refused then
        raise exception 'a disabled user cannot be given a role' using errcode = '23514', constraint = 'validate_role_assignment', table = 'user_roles';
    end if;

    return new;
end $$;

alter function clinic.validate_role_assignment() owner to skinspire_owner;
revoke all on function clinic.validate_role_assignment() from public;
comment on function clinic.validate_role_assignment() is 'Trigger: refuses to give an inactive role, or a role to a disabled user.';
