using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>Ctrl-C and SIGTERM in the middle of a migration.</summary>
public sealed class InterruptTests(PostgresServer server)
{
    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task An_interrupted_update_rolls_back_says_where_the_database_stands_and_is_completed_by_the_next(string signal, int exitCode)
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync(
            """
            create function public.hold() returns event_trigger language plpgsql as $$
            begin
                if to_regclass('clinic.patients') is not null then
                    perform pg_sleep(120);
                end if;
            end $$;
            create event trigger hold on ddl_command_start execute function public.hold();
            """);

        using var process = CliRun.Start(Path.GetTempPath(), ["update", "--env", "test"], KilledRun.Variables(database));
        var talk = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!(bool)(await superuser.ScalarAsync("select exists (select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep')"))!)
        {
            Assert.False(process.HasExited);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await Run.OfAsync("kill", [$"-{signal}", FormattableString.Invariant($"{process.Id}")], ct: TestContext.Current.CancellationToken);
        // A shell without job control starts what runs in its background with SIGINT ignored: then this says so, instead of waiting for ever.
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal((exitCode, "migrations_history"), (process.ExitCode, await superuser.ScalarAsync("select string_agg(tablename, ',') from pg_tables where schemaname = 'clinic'")));
        Assert.EndsWith(FormattableString.Invariant($"Interrupted. The database stands at no migration: 0 of {KnownMigrations.Ids.Count} are done, nothing of the others is.\n"), await talk, StringComparison.Ordinal);

        await superuser.ExecuteAsync("drop event trigger hold");
        var next = await CliRun.OfAsync(Path.GetTempPath(), ["update", "--env", "test"], KilledRun.Variables(database));
        Assert.True(next.ExitCode == 0, next.Talk);
        await using var template = await server.NewDatabaseAsync();
        Assert.Equal([], (await template.FingerprintAsync()).Compare(await database.FingerprintAsync()));
    }
}
