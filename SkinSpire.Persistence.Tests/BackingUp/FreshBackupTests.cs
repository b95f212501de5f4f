using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.BackingUp;

/// <summary>A change of production needs a backup that is there, believed, of this installation and young; and nothing is restored over production.</summary>
public sealed class FreshBackupTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly BackupFolder folder = new(BackupFolder.Key);
    private TestDatabase? database;

    public async ValueTask InitializeAsync() => database = await server.Production.NewDatabaseAsync();

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return database!.DisposeAsync();
    }

    [Fact]
    public async Task A_backup_is_enough_and_an_old_or_foreign_or_damaged_one_is_not()
    {
        await UpdateAsync(5, "SSP4207");
        Assert.Equal((0, null), await OutcomeAsync("update", "--confirm", database!.Name, "--backup"));
        await UpdateAsync(0, error: null);

        var path = Assert.Single(Directory.GetDirectories(folder.Path));
        var manifest = (await AuthenticBackup.OpenAsync(path, folder.Place.Key, Ct)).Manifest;
        foreach (var other in new[] { manifest with { TakenAt = manifest.TakenAt.AddHours(-25) }, manifest with { TakenAt = manifest.TakenAt.AddDays(1) }, manifest with { InstallationId = Guid.NewGuid() } })
        {
            await ForgeAsync(path, other);
            await UpdateAsync(5, "SSP4207");
        }

        await ForgeAsync(path, manifest);
        await UpdateAsync(0, error: null);
        File.Delete(Directory.GetFiles(path, "patients*")[0]);
        await UpdateAsync(5, "SSP4207");
    }

    [Fact]
    public async Task Production_is_restored_into_an_empty_database_and_over_no_other()
    {
        Assert.Equal((0, null), await OutcomeAsync("backup", "create"));
        Assert.Equal((5, "SSP4203"), await OutcomeAsync("restore", "latest", "--confirm", database!.Name));
        Assert.Equal((5, "SSP4204"), await OutcomeAsync("restore", "latest"));
        Assert.Equal((5, "SSP4203"), await OutcomeAsync("restore", "--undo", "--yes"));
        var tables = await EmptyAsync();
        Assert.Equal((0, null), await OutcomeAsync("restore", "latest", "--confirm", database.Name));

        await using var after = await database.OpenAsSuperuserAsync();
        Assert.Equal((tables, "prod"), (await after.ScalarAsync("select count(*) from pg_tables where schemaname = 'clinic'"), await after.ScalarAsync("select environment::text from clinic.environment_stamp")));
        foreach (var kept in (string[])(await after.ScalarAsync("select array_agg(datname::text) from pg_database where datname ^@ (current_database() || '_')"))!)
        {
            await server.ExecuteAsync($"drop database {kept} with (force)");
        }
    }

    // Returns how many tables there were.
    private async Task<object?> EmptyAsync()
    {
        await using var superuser = await database!.OpenAsSuperuserAsync();
        var tables = await superuser.ScalarAsync("select count(*) from pg_tables where schemaname = 'clinic'");
        await superuser.ExecuteAsync("drop schema clinic cascade");
        return tables;
    }

    private async Task ForgeAsync(string path, BackupManifest manifest)
    {
        File.Delete(Path.Combine(path, AuthenticBackup.ManifestFile));
        File.Delete(Path.Combine(path, AuthenticBackup.SumFile));
        await AuthenticBackup.WriteAsync(path, manifest, folder.Place.Key, Ct);
    }

    // By the tool and by the migrator, which has no EF.
    private async Task UpdateAsync(int code, string? error)
    {
        foreach (var tool in new[] { CliRun.Tool, MigratorRun.Tool })
        {
            Assert.Equal((code, error), await OutcomeOfAsync(tool, "update", "--confirm", database!.Name));
        }
    }

    private Task<(int, string?)> OutcomeAsync(params string[] arguments) => OutcomeOfAsync(CliRun.Tool, arguments);

    private async Task<(int, string?)> OutcomeOfAsync(string tool, params string[] arguments)
    {
        var variables = server.Production.Variables(database!);
        variables["SKINSPIRE_BACKUP_DIRECTORY"] = folder.Path;
        variables["SKINSPIRE_BACKUP_KEY"] = BackupFolder.Key;
        var run = await CliRun.OfAsync(folder.Path, [.. arguments, "--env", "prod"], variables, tool);
        Assert.DoesNotContain(BackupFolder.Key, run.Talk + run.Data, StringComparison.OrdinalIgnoreCase);
        return (run.ExitCode, run.Error);
    }
}
