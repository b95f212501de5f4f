-- row_history_partitions v1: the months of row_history, from this one on.
-- requires: table row_history, partitioned by range (changed_at)

create procedure clinic.create_row_history_partitions(months_ahead int default 12)
language plpgsql as $$
declare
    -- Months of UTC, so that sessions of different time zones agree.
    this_month timestamp := date_trunc('month', now() at time zone 'UTC');
    first_moment timestamptz;
    next_moment timestamptz;
    partition text;
begin
    -- Two callers at once: the second finds the partitions there.
    lock table clinic.row_history in share update exclusive mode;

    for ahead in 0 .. months_ahead loop
        first_moment := (this_month + make_interval(months => ahead)) at time zone 'UTC';
        next_moment := (this_month + make_interval(months => ahead + 1)) at time zone 'UTC';
        partition := 'row_history_y' || to_char(first_moment at time zone 'UTC', 'YYYY"m"MM');
        continue when to_regclass('clinic.' || partition) is not null;

        execute format('create table clinic.%I (like clinic.row_history including defaults including constraints)', partition);
        if to_regclass('clinic.row_history_default') is not null then
            call clinic.move_row_history(partition, first_moment, next_moment);
        end if;

        execute format('alter table clinic.row_history attach partition clinic.%I for values from (%L) to (%L)', partition, first_moment, next_moment);
        call clinic.close_row_history_partition(partition);
    end loop;

    -- No change is ever refused for want of a month.
    if to_regclass('clinic.row_history_default') is null then
        create table clinic.row_history_default partition of clinic.row_history default;
        call clinic.close_row_history_partition('row_history_default');
    end if;
end $$;

-- A month that nobody made in time has its rows in the default partition; they have to leave it before the month can be attached.
create procedure clinic.move_row_history(partition text, first_moment timestamptz, next_moment timestamptz)
language plpgsql as $$
declare
    purge text := coalesce(current_setting('skinspire.purge', true), '');
begin
    set local skinspire.purge = 'on';
    execute format(
        'with moved as (delete from clinic.row_history_default where changed_at >= $1 and changed_at < $2 returning *) insert into clinic.%I select * from moved', partition)
    using first_moment, next_moment;
    execute format('set local skinspire.purge = %L', purge);
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
alter procedure clinic.move_row_history(text, timestamptz, timestamptz) owner to skinspire_owner;
revoke all on procedure clinic.move_row_history(text, timestamptz, timestamptz) from public;
alter procedure clinic.close_row_history_partition(text) owner to skinspire_owner;
revoke all on procedure clinic.close_row_history_partition(text) from public;
comment on procedure clinic.create_row_history_partitions(int) is 'Makes the monthly partitions of row_history that are not there yet: this month and the given number after it. Run it monthly as the migrating role.';
comment on procedure clinic.move_row_history(text, timestamptz, timestamptz) is 'Moves a month of changes from the default partition into a table that is about to be attached.';
comment on procedure clinic.close_row_history_partition(text) is 'Gives a partition to the owner and lets nobody open it by its own name.';

call clinic.create_row_history_partitions();
