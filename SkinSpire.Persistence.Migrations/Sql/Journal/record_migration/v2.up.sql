-- record_migration v2: an applied migration is journalled with its way back, which the runner hands over in skinspire.way_back.
-- requires: record_migration v1; columns down_script and down_sha256 on migration_journal

create or replace function clinic.record_migration() returns trigger
language plpgsql as $$
declare
    handed jsonb;
begin
    if tg_op = 'INSERT' then
        -- What was handed over for another migration is not this one's way back.
        handed := nullif(pg_catalog.current_setting('skinspire.way_back', true), '');
        if handed->>'migration' is distinct from new.migration_id then
            handed := null;
        end if;
    end if;
    insert into clinic.migration_journal (journal_id, migration_id, direction, recorded_at, recorded_by, application_name, server_version, product_version, down_script, down_sha256)
    values (gen_random_uuid(), case tg_op when 'INSERT' then new.migration_id else old.migration_id end, case tg_op when 'INSERT' then 'applied' else 'reverted' end,
            clock_timestamp(), session_user, left(pg_catalog.current_setting('application_name', true), 64), pg_catalog.current_setting('server_version'),
            case tg_op when 'INSERT' then new.product_version else old.product_version end, handed->'script', handed->>'sha256');
    return null;
end $$;

comment on function clinic.record_migration() is 'Trigger: writes to migration_journal what happens to migrations_history, and how it is taken back.';
