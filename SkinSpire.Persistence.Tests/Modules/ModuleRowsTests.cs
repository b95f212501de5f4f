using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Copying;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Resetting;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Tests.BackingUp;
using SkinSpire.Persistence.Tests.Copying;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Modules;

/// <summary>No verb leaves a module's rows out without a word.</summary>
public sealed class ModuleRowsTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private TestDatabase? database;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await server.NewLabDatabaseAsync();
        var clinic = await TwoHospitals.CreateAsync(database);
        await using var app = await database.OpenAsApplicationAsync();
        await app.InHospitalAsync(clinic.First, "dr.rao", "insert into lab.lab_orders (hospital_id, patient_id, number, test, status, created_by, updated_by) values ($1, $2, 'L-1', 'Ferritin', 'ordered', '', '')", clinic.First, clinic.FirstPatient);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task A_backup_tells_of_them_and_a_restore_over_them_is_refused()
    {
        using var folder = new BackupFolder();
        var said = new List<string>();

        var backup = await BackupCreation.RunAsync(BackupFolder.Target(Database), folder.Place, progress: new Said(said), ct: Ct);
        var refused = await Assert.ThrowsAsync<ModuleRowsException>(() => new DatabaseRestore(BackupFolder.Target(Database), folder.Place).RunAsync(new RestoreRequest(backup.Name), _ => { }, ct: Ct));

        Assert.Contains("not in this backup: lab.lab_orders, 1 rows; save it with pg_dump --schema", said);
        Assert.Equal("SSP4211", refused.Code);
        Assert.Contains("lab.lab_orders (1)", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await OrdersAsync());
    }

    [Fact]
    public async Task A_copy_over_them_or_without_them_is_refused()
    {
        await using var other = await server.NewDatabaseAsync();
        await using var session = await Database.OpenAsApplicationAsync();

        await Assert.ThrowsAsync<ModuleRowsException>(() => CopyAsync(other, Database, new CopyRequest()));
        await Assert.ThrowsAsync<ModuleRowsException>(() => CopyAsync(Database, other, new CopyRequest()));
        await CopyAsync(Database, other, new CopyRequest { SchemaOnly = true });

        Assert.Equal(1L, await OrdersAsync());
        await CopyTests.ForgetAsync(server, other);
    }

    [Fact]
    public async Task A_reset_counts_them_among_what_is_lost()
    {
        var plan = await DatabaseReset.PlanAsync(TargetDatabase.Find("test", Database.MigratorConnectionString), Ct);

        Assert.Contains(new TableRows("lab.lab_orders", 1), plan.Tables);
    }

    private static Task CopyAsync(TestDatabase from, TestDatabase to, CopyRequest request) =>
        new DatabaseCopy(TargetDatabase.Find("test", from.MigratorConnectionString), TargetDatabase.Find("dev", to.MigratorConnectionString)).RunAsync(request, _ => { }, ct: Ct);

    private async Task<object?> OrdersAsync()
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        return await superuser.ScalarAsync("select count(*) from lab.lab_orders");
    }

    private sealed class Said(List<string> lines) : IProgress<RunMessage>
    {
        public void Report(RunMessage value) => lines.Add(value.Text);
    }
}
