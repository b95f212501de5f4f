-- update_timestamp v1: stamps created_at, updated_at and row_version, whatever the client sends.
-- requires: schema clinic; columns created_at and updated_at, and row_version when the first argument is versioned

create function clinic.update_timestamp() returns trigger
language plpgsql as $$
declare
    changed boolean;
begin
    if tg_op = 'INSERT' then
        new.created_at := now();
        new.updated_at := now();
        if tg_argv[0] = 'versioned' then
            new.row_version := 1;
        end if;
        return new;
    end if;

    new.created_at := old.created_at;      -- an update cannot rewrite history
    new.updated_at := old.updated_at;
    if tg_argv[0] = 'versioned' then
        new.row_version := old.row_version;
    end if;

    -- Stored generated columns are still empty here, so a table that has some names them to be left out.
    if tg_nargs = 1 then
        changed := new is distinct from old;
    else
        changed := to_jsonb(new) - tg_argv[1 : tg_nargs - 1] is distinct from to_jsonb(old) - tg_argv[1 : tg_nargs - 1];
    end if;

    if changed then
        new.updated_at := now();
        if tg_argv[0] = 'versioned' then
            new.row_version := old.row_version + 1;
        end if;
    end if;

    return new;
end $$;

alter function clinic.update_timestamp() owner to skinspire_owner;
revoke all on function clinic.update_timestamp() from public;
comment on function clinic.update_timestamp() is 'Trigger: stamps created_at, updated_at and row_version with the transactions time, only when the row really changes.';
