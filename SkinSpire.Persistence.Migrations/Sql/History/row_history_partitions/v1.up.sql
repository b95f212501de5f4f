-- row_history_partitions v1: the months of row_history, from this one on.
-- requires: table row_history, partitioned by range (changed_at)

create procedure clinic.create_row_history_partitions(months_ahead int default 12)
language plpgsql as $$
declare
    first_month date := date_trunc('month', now() at time zone 'UTC')::date;
    month date;
    partition text;
begin
    for ahead in 0 .. months_ahead loop
        month := (first_month + make_interval(months => ahead))::date;
        partition := to_char(month, '"row_history_y"YYYY"m"MM');
        if to_regclass('clinic.' || partition) is null then
            execute format('create table clinic.%I partition of clinic.row_history for values from (%L) to (%L)',
                partition, month || ' 00:00:00+00', (month + interval '1 month')::date || ' 00:00:00+00');
            call clinic.close_row_history_partition(partition);
        end if;
    end loop;

    -- No change is ever refused for want of a month.
    if to_regclass('clinic.row_history_default') is null then
        create table clinic.row_history_default partition of clinic.row_history default;
        call clinic.close_row_history_partition('row_history_default');
    end if;
end $$;

-- The policy guards the table; a partition opened by its own name would have none, so nobody may open it.
create procedure clinic.close_row_history_partition(partition text)
language plpgsql as $$
begin
    execute format('alter table clinic.%I owner to skinspire_owner', partition);
    execute format('alter table clinic.%I enable row level security', partition);
    execute format('alter table clinic.%I force row level security', partition);
end $$;

alter procedure clinic.create_row_history_partitions(int) owner to skinspire_owner;
revoke all on procedure clinic.create_row_history_partitions(int) from public;
alter procedure clinic.close_row_history_partition(text) owner to skinspire_owner;
revoke all on procedure clinic.close_row_history_partition(text) from public;
comment on procedure clinic.create_row_history_partitions(int) is 'Makes the monthly partitions of row_history that are not there yet: this month and the given number after it.';
comment on procedure clinic.close_row_history_partition(text) is 'Gives a partition to the owner and lets nobody open it by its own name.';

call clinic.create_row_history_partitions();
