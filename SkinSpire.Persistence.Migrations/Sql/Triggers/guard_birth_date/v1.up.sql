-- guard_birth_date v1: nobody is born tomorrow.
-- requires: schema clinic

create function clinic.guard_birth_date() returns trigger
language plpgsql as $$
begin
    if new.date_of_birth > current_date then
        raise exception 'a date of birth cannot lie in the future' using errcode = '23514', constraint = 'guard_birth_date', table = 'patients';
    end if;

    return new;
end $$;

alter function clinic.guard_birth_date() owner to skinspire_owner;
revoke all on function clinic.guard_birth_date() from public;
comment on function clinic.guard_birth_date() is 'Trigger: refuses a date of birth after today.';
