-- prevent_hard_delete v1: records are hidden, not removed.
-- requires: schema clinic

create function clinic.prevent_hard_delete() returns trigger
language plpgsql as $$
begin
    -- The setting alone would be anybody's: only a member of the owning role can purge.
    if coalesce(pg_catalog.current_setting('skinspire.purge', true), '') = 'on' and pg_catalog.pg_has_role(session_user, 'skinspire_owner', 'member') then
        return old;
    end if;

    raise exception 'rows of % are kept', tg_argv[0]
        using errcode = '42501', hint = 'Mark the row as deleted instead; a purge is the owner''s work.';
end $$;

alter function clinic.prevent_hard_delete() owner to skinspire_owner;
revoke all on function clinic.prevent_hard_delete() from public;
comment on function clinic.prevent_hard_delete() is 'Trigger: refuses to remove a record outside a purge by the owner.';
