-- track_user_changes v1: stamps created_by and updated_by with the bound user.
-- requires: schema clinic; columns created_by and updated_by

create function clinic.track_user_changes() returns trigger
language plpgsql as $$
declare
    actor text := nullif(pg_catalog.current_setting('skinspire.user_id', true), '');
    kept text[] := array['created_at', 'updated_at', 'row_version'] || tg_argv;
    given text;
begin
    if tg_op = 'INSERT' then
        new.created_by := coalesce(actor, new.created_by, session_user::text);
        new.updated_by := coalesce(actor, new.updated_by, new.created_by);
        return new;
    end if;

    given := new.updated_by;
    new.created_by := old.created_by;
    new.updated_by := old.updated_by;

    -- What update_timestamp keeps, and generated columns, which are still empty here, are no change.
    if new is distinct from old and to_jsonb(new) - kept is distinct from to_jsonb(old) - kept then
        new.updated_by := coalesce(actor, nullif(given, old.updated_by), session_user::text);
    end if;

    return new;
end $$;

alter function clinic.track_user_changes() owner to skinspire_owner;
revoke all on function clinic.track_user_changes() from public;
comment on function clinic.track_user_changes() is 'Trigger: stamps created_by and updated_by with the bound user, only when the row really changes.';
