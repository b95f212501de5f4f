-- row_history_partitions v1: takes it back.

do $$
declare
    partition regclass;
begin
    for partition in select inhrelid::regclass from pg_catalog.pg_inherits where inhparent = 'clinic.row_history'::regclass loop
        execute format('drop table %s', partition);
    end loop;
end $$;

drop procedure clinic.create_row_history_partitions(int);
drop procedure clinic.move_row_history(text, timestamptz, timestamptz);
drop procedure clinic.close_row_history_partition(text);
