-- record_migration v2: takes it back to v1.

create or replace function clinic.record_migration() returns trigger
language plpgsql as $$
begin
    insert into clinic.migration_journal (journal_id, migration_id, direction, recorded_at, recorded_by, application_name, server_version, product_version)
    values (gen_random_uuid(), case tg_op when 'INSERT' then new.migration_id else old.migration_id end, case tg_op when 'INSERT' then 'applied' else 'reverted' end,
            clock_timestamp(), session_user, left(pg_catalog.current_setting('application_name', true), 64), pg_catalog.current_setting('server_version'),
            case tg_op when 'INSERT' then new.product_version else old.product_version end);
    return null;
end $$;

comment on function clinic.record_migration() is 'Trigger: writes to migration_journal what happens to migrations_history.';
