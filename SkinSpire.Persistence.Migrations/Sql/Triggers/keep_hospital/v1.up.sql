-- keep_hospital v1: a row stays with its hospital.
-- requires: schema clinic

create function clinic.keep_hospital() returns trigger
language plpgsql as $$
begin
    if new.hospital_id is distinct from old.hospital_id then
        raise exception 'a row of % cannot be moved to another hospital', tg_table_name using errcode = '42501';
    end if;

    return new;
end $$;

alter function clinic.keep_hospital() owner to skinspire_owner;
revoke all on function clinic.keep_hospital() from public;
comment on function clinic.keep_hospital() is 'Trigger: refuses to move a row to another hospital.';
