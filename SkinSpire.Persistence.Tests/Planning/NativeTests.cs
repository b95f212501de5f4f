using SkinSpire.Persistence.Tests.BackingUp;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>The migrator as a deployment has it: built by its target, one native file, alone in a folder.</summary>
[Trait("Category", "Native")]
public sealed class NativeTests(PostgresServer server, NativeMigrator migrator) : IClassFixture<NativeMigrator>
{
    private const long LargestMegabytes = 12;

    [Fact]
    public async Task It_is_one_small_file_that_does_what_the_others_do()
    {
        Figures.Write(FormattableString.Invariant($"native migrator: {migrator.Bytes:N0} bytes"));
        Assert.InRange(migrator.Bytes, 1, LargestMegabytes << 20);

        await using var expected = await server.NewDatabaseAsync();
        await using var database = await server.NewDatabaseAsync(migrated: false);
        Assert.Equal(8, (await migrator.RunAsync(database.MigratorConnectionString, "status", "--env", "test")).ExitCode);
        var first = await migrator.RunAsync(database.MigratorConnectionString, "update", "--env", "test");
        Assert.True(first.ExitCode == 0, first.Output);
        (await Level.OfAsync(expected)).Check(await Level.OfAsync(database));

        Assert.Contains("Nothing to do", (await migrator.RunAsync(database.MigratorConnectionString, "update", "--env", "test")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await migrator.RunAsync(database.MigratorConnectionString, "rollback", "--env", "test", "--to", "0", "--yes")).ExitCode);
    }

    [Fact]
    public async Task It_believes_the_backup_that_the_tool_took()
    {
        using var backups = new BackupFolder();
        await using var production = await server.Production.NewDatabaseAsync();
        var variables = server.Production.Variables(production);
        variables["SKINSPIRE_BACKUP_DIRECTORY"] = backups.Path;
        variables["SKINSPIRE_BACKUP_KEY"] = BackupFolder.Key;
        string[] update = ["update", "--env", "prod", "--confirm", production.Name];

        Assert.Contains("error SSP4207", (await migrator.RunAsync(variables, update)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await CliRun.OfAsync(backups.Path, ["backup", "create", "--env", "prod"], variables)).ExitCode);
        var believed = await migrator.RunAsync(variables, update);
        Assert.True(believed.ExitCode == 0, believed.Output);
        variables["SKINSPIRE_BACKUP_KEY"] = BackupFolder.Key.Replace('0', '1');
        Assert.Contains("error SSP4207", (await migrator.RunAsync(variables, update)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_verifies_the_server_of_production_and_says_what_failed()
    {
        await using var production = await server.Production.NewDatabaseAsync();
        Assert.Equal(0, (await migrator.RunAsync(server.Production.Variables(production), "status", "--env", "prod")).ExitCode);

        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("create schema clinic authorization skinspire_migrator; create table clinic.users (id int)");
        var failed = await migrator.RunAsync(database.MigratorConnectionString, "update", "--env", "test");
        Assert.Equal(7, failed.ExitCode);
        Assert.Matches("error SSP3201: The migration 20261124134756_ClinicSchema failed at line [0-9]+ with SQLSTATE 42P07", failed.Output);
        Assert.Contains("CREATE TABLE clinic.users", failed.Output, StringComparison.Ordinal);
    }
}
