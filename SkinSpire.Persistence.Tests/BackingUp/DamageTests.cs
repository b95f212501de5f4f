using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.Cli;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.BackingUp;

/// <summary>A backup that is not what was written is refused before anything is touched.</summary>
public sealed class DamageTests(PostgresServer server)
{
    private const int Copies = 200;

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(BackupFolder.Key)]
    public async Task Each_of_two_hundred_damaged_copies_is_refused_and_the_target_is_as_it_was(string? key)
    {
        using var folder = new BackupFolder(key);
        await using var database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(database);
        var whole = folder.PathOf(await folder.TakeAsync(database));
        var (rows, catalog) = (await Transfer.LookAsync(database.MigratorConnectionString, ct: Ct), await database.FingerprintAsync());

        var codes = new List<string>();
        for (var number = 0; number < Copies; number++)
        {
            codes.Add(await RefusalAsync(database, folder.Place, Damage.Of(whole, folder.Path, number)));
        }

        Figures.Write(FormattableString.Invariant($"backup faults: {Copies} injected{(key is null ? "" : " into an encrypted backup")}, {codes.Count} survived, 0 rows lost, 0 targets harmed"));
        Assert.All(codes, code => Assert.StartsWith("SSP541", code, StringComparison.Ordinal));
        Assert.Equal(rows, await Transfer.LookAsync(database.MigratorConnectionString, ct: Ct));
        Assert.Equal([], catalog.Compare(await database.FingerprintAsync()));
        await new DatabaseRestore(BackupFolder.Target(database), folder.Place).PlanAsync(new RestoreRequest(whole), Ct);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(9)]
    public async Task The_tool_ends_with_9(int number)
    {
        using var folder = new BackupFolder();
        await using var database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(database);
        var damaged = Damage.Of(folder.PathOf(await folder.TakeAsync(database)), folder.Path, number);

        foreach (var arguments in new string[][] { ["restore", damaged, "--yes"], ["backup", "verify", damaged] })
        {
            var run = await CliRun.OfAsync(folder.Path, [.. arguments, "--env", "test"], KilledRun.Variables(database));
            Assert.Equal((9, "SSP5411", ""), (run.ExitCode, run.Error, run.Data));
        }

        var listed = await CliRun.OfAsync(folder.Path, ["backup", "list", "--env", "test", "--directory", folder.Path], KilledRun.Variables(database));
        Assert.Equal(0, listed.ExitCode);
    }

    private static async Task<string> RefusalAsync(TestDatabase database, BackupPlace place, string copy)
    {
        var error = await Assert.ThrowsAnyAsync<PersistenceException>(() => new DatabaseRestore(BackupFolder.Target(database), place).RunAsync(new RestoreRequest(copy), _ => Assert.Fail($"{copy} was believed"), ct: Ct));
        Assert.Equal(ExitCode.Damaged, ExitCodes.Of(error));
        Directory.Delete(copy, recursive: true);
        return error.Code;
    }
}
