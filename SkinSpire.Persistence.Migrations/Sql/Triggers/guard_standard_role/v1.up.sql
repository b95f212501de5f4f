-- guard_standard_role v1: a standard role keeps its name and stays.
-- requires: schema clinic

create function clinic.guard_standard_role() returns trigger
language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a standard role cannot be deleted' using errcode = '42501';
    end if;

    if new.role_name <> old.role_name or new.is_deleted or not new.is_standard then
        raise exception 'a standard role cannot be renamed or deleted' using errcode = '42501';
    end if;

    return new;
end $$;

alter function clinic.guard_standard_role() owner to skinspire_owner;
revoke all on function clinic.guard_standard_role() from public;
comment on function clinic.guard_standard_role() is 'Trigger: refuses to rename, demote or delete a standard role.';
