using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Tests.Probes.LockProbe.Versions;

/// <summary>Holds a migration until all the other runners stand before the lock: without an overlap the control proves nothing.</summary>
internal static class WaitForRunners
{
    /// <summary>Waits, for four minutes at most, for as many runners as a setting of the connection says; without the setting not at all.</summary>
    internal static void HoldForRunners(this MigrationBuilder migration, string setting) => migration.Sql(
        $$"""
        do $body$
        declare
            wanted int := coalesce(nullif(current_setting('probe.{{setting}}', true), ''), '1')::int - 1;
            here int;
            waiting int;
        begin
            for attempt in 1 .. 4800 loop
                perform pg_stat_clear_snapshot();
                select count(*), count(*) filter (where wait_event_type = 'Lock' or query like '%pg_try_advisory_lock%' or query like '%l.locktype%')
                into here, waiting
                from pg_stat_activity
                where datname = current_database() and application_name = 'lock probe' and pid <> pg_backend_pid();

                -- After a while it goes on with those who came: without our lock some have failed by then.
                exit when waiting >= wanted or (attempt > 1200 and waiting = here and here > 0);
                perform pg_sleep(0.05);
            end loop;
        end $body$;
        """);
}
