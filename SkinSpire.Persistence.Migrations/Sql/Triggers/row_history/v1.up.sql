-- row_history v1: writes what changed in a row, by whom, to row_history.
-- requires: table row_history; arguments: table, key columns, masked columns

create function clinic.row_history() returns trigger
language plpgsql
security definer set search_path = pg_catalog, clinic, pg_temp as $$
declare
    old_row jsonb;
    new_row jsonb;
    changed jsonb;
    row_key jsonb;
    masked text[] := string_to_array(tg_argv[2], ',');
begin
    case tg_op
        when 'INSERT' then
            new_row := to_jsonb(new);
        when 'UPDATE' then
            new_row := to_jsonb(new);
            old_row := to_jsonb(old);
        else
            old_row := to_jsonb(old);
    end case;

    select jsonb_object_agg(
               columns.name,
               case tg_op
                   when 'INSERT' then jsonb_build_object('new', shown.after)
                   when 'DELETE' then jsonb_build_object('old', shown.before)
                   else jsonb_build_object('old', shown.before, 'new', shown.after)
               end)
    into changed
    from jsonb_object_keys(coalesce(new_row, old_row)) as columns (name),
         lateral (select case when columns.name = any (masked) then '"***"' else old_row -> columns.name end as before,
                         case when columns.name = any (masked) then '"***"' else new_row -> columns.name end as after) as shown
    where coalesce(old_row -> columns.name, 'null') <> coalesce(new_row -> columns.name, 'null')
      and columns.name <> all (array['updated_at', 'updated_by', 'row_version']);

    if changed is null then
        return null;
    end if;

    select jsonb_object_agg(key.name, coalesce(new_row, old_row) -> key.name)
    into row_key
    from unnest(string_to_array(tg_argv[1], ',')) as key (name);

    insert into clinic.row_history (hospital_id, changed_at, row_change_id, table_name, row_key, operation, changed, actor, transaction_id, application_name)
    values ((coalesce(new_row, old_row) ->> 'hospital_id')::uuid, clock_timestamp(), gen_random_uuid(), tg_argv[0], row_key, lower(tg_op), changed,
            left(clinic.actor(), 64), pg_current_xact_id(), left(pg_catalog.current_setting('application_name', true), 64));
    return null;
end $$;

alter function clinic.row_history() owner to skinspire_owner;
revoke all on function clinic.row_history() from public;
comment on function clinic.row_history() is 'Trigger: writes the changed columns of a row to row_history.';
