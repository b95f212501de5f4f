using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Management.Repairing;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Tests.Cli;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Populating;

/// <summary>A load that is killed in its middle leaves nothing that the next command does not put right.</summary>
[Collection(nameof(Alone))]
public sealed class KilledLoadTests(PostgresServer server)
{
    private static readonly string[] Command = ["populate", "--scale", "load", "--hospitals", "2", "--patients", "3000", "--appointments", "9000"];

    [Fact]
    public async Task Whenever_it_was_killed_repair_puts_back_what_was_taken_away_and_the_next_run_completes_it()
    {
        await using var whole = await Populated.NewAsync(server);
        var catalog = await whole.FingerprintAsync();
        Assert.Contains("checks: ", string.Join('\n', await KilledRun.OfAsync(whole, int.MaxValue, Command)), StringComparison.Ordinal);
        var sums = await whole.SumsAsync();

        foreach (var step in new[] { "patients: ", "appointments: ", "login_history: ", "indexes and constraints: " })
        {
            await using var database = await Populated.NewAsync(server);
            await KilledRun.UntilAsync(database, (_, text) => text.StartsWith(step, StringComparison.Ordinal), Command);
            await LeftAloneAsync(database);
            Assert.NotEmpty(catalog.Compare(await database.FingerprintAsync()));

            var repaired = await new DatabaseRepair(Target(database)).RunAsync(new ChangeRequest("repair"), ct: TestContext.Current.CancellationToken);

            Assert.NotEmpty(repaired.Repaired);
            Assert.Equal([], catalog.Compare(await database.FingerprintAsync()));
            await database.PopulateAsync(Request);
            Assert.Equal(sums, await database.SumsAsync());
            Assert.Equal([], catalog.Compare(await database.FingerprintAsync()));
        }
    }

    [Fact]
    public async Task The_next_run_does_both()
    {
        await using var database = await Populated.NewAsync(server);
        var catalog = await database.FingerprintAsync();
        await KilledRun.UntilAsync(database, (_, text) => text.StartsWith("appointments: ", StringComparison.Ordinal), Command);
        await LeftAloneAsync(database);

        var report = await database.PopulateAsync(Request);

        Assert.True(report.Inserted > 0);
        Assert.Equal([], catalog.Compare(await database.FingerprintAsync()));
        Assert.Equal(0, (await database.PopulateAsync(Request)).Inserted);
    }

    private static PopulationRequest Request => new(PopulationScale.Load) { Hospitals = 2, Patients = 3000, Appointments = 9000 };

    private static TargetDatabase Target(TestDatabase database) => TargetDatabase.Find("test", database.MigratorConnectionString);

    // The server notices a moment later that the killed run is gone.
    private static async Task LeftAloneAsync(TestDatabase database)
    {
        while (await database.LinesAsync("select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'") != "0")
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
