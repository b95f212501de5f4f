using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>The guide's story of a deployment on production: this release, the next one, and back with what this one has, each by programs of its own.</summary>
[Trait("Category", "Native")]
public sealed class ReleaseAndBackTests(PostgresServer server, NextRelease next) : IClassFixture<NextRelease>, IAsyncLifetime
{
    // What was done in between is not forgotten.
    private static readonly string[] Records = ["migration_journal", "migrations_history", "operation_journal", "row_history"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire deployment ");
    private TestDatabase? database;

    private TestDatabase Production => database!;

    public async ValueTask InitializeAsync() => database = await server.Production.NewEmptyDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await Production.DisposeAsync();
    }

    [Fact]
    public async Task The_next_release_is_deployed_and_taken_back_by_the_one_before()
    {
        var last = KnownMigrations.Ids[^1];
        await DoneAsync(MigratorRun.Tool, "update", "--confirm", "NAME");
        var clinic = await TwoHospitals.CreateAsync(Production);
        var (level, rows) = (await Level.OfAsync(Production), await RowsAsync());

        // What it would do is read before anything is done, and nothing is done without a backup.
        var dry = await DoneAsync(next.Migrator, "update", "--dry-run");
        Assert.Contains("CREATE TABLE clinic.invoices", dry.Data, StringComparison.Ordinal);
        Assert.Contains("ALTER TABLE clinic.patients ADD preferred_channel text;", dry.Data, StringComparison.Ordinal);
        Assert.Equal("SSP4207", (await RunAsync(next.Migrator, "update", "--confirm", "NAME")).Error);
        level.Check(await Level.OfAsync(Production));

        await DoneAsync(CliRun.Tool, "backup", "create");
        Assert.Contains("1 migrations applied.", (await DoneAsync(next.Migrator, "update", "--confirm", "NAME")).Data, StringComparison.Ordinal);
        await DoneAsync(next.Tool, "verify");
        await UseAsync(clinic);

        // The release before sees that it is not its own, changes nothing, and takes back what it never had.
        Assert.Equal(8, (await RunAsync(MigratorRun.Tool, "status")).ExitCode);
        Assert.Equal("SSP4208", (await RunAsync(MigratorRun.Tool, "update", "--confirm", "NAME")).Error);
        Assert.Equal("SSP3610", (await RunAsync(CliRun.Tool, "rollback", "--to", last, "--confirm", "NAME")).Error);
        Assert.Contains("1 rows in 1 tables and 2 values in 1 columns are lost", (await DoneAsync(MigratorRun.Tool, "rollback", "--to", last, "--dry-run")).Data, StringComparison.Ordinal);
        await DoneAsync(MigratorRun.Tool, "rollback", "--to", last, "--confirm", "NAME");

        level.Check(await Level.OfAsync(Production));
        Assert.Equal(rows, await RowsAsync());
        await DoneAsync(CliRun.Tool, "verify");
        await DoneAsync(next.Migrator, "update", "--confirm", "NAME");
    }

    private async Task UseAsync(TwoHospitals clinic)
    {
        await using var migrator = await Production.OpenAsMigratorAsync();
        await migrator.InHospitalAsync(clinic.First, "dr.rao", $"insert into clinic.invoices (hospital_id, patient_id, number, amount) values ('{clinic.First}', '{clinic.FirstPatient}', 'INV-1', 100)");
        await using var superuser = await Production.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("set session_replication_role = replica; update clinic.patients set preferred_channel = 'phone'");
    }

    private async Task<List<TableFingerprint>> RowsAsync() =>
        [.. (await Transfer.LookAsync(Production.MigratorConnectionString, ct: TestContext.Current.CancellationToken)).Where(table => !Records.Contains(table.Table))];

    private async Task<CliRun> DoneAsync(string tool, params string[] arguments)
    {
        var run = await RunAsync(tool, arguments);
        Assert.True(run.ExitCode == 0, run.Talk);
        return run;
    }

    private Task<CliRun> RunAsync(string tool, params string[] arguments) => CliRun.OfAsync(
        folder.FullName, [.. arguments.Select(argument => argument == "NAME" ? Production.Name : argument), "--env", "prod"], server.Production.Variables(Production), tool);
}
