using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Tests.Probes.LockProbe.Versions;

/// <summary>Holds a migration until as many runners are connected as the setting <c>probe.runners</c> says: without an overlap the control proves nothing.</summary>
internal static class WaitForRunners
{
    internal static void HoldForRunners(this MigrationBuilder migration) => migration.Sql(
        """
        do $$
        declare wanted int := coalesce(nullif(current_setting('probe.runners', true), ''), '1')::int;
        begin
            for attempt in 1 .. 1800 loop
                perform pg_stat_clear_snapshot();
                exit when (select count(*) from pg_stat_activity where datname = current_database() and application_name = 'lock probe') >= wanted;
                perform pg_sleep(0.05);
            end loop;
        end $$;
        """);
}
