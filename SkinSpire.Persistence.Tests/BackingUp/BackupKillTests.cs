using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.Cli;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.BackingUp;

/// <summary>The tool killed at ten points of a backup and of a restore: a whole backup or none, the old database or the new one, and the next run does it.</summary>
[Collection(nameof(Alone))]
public sealed class BackupKillTests(PostgresServer server)
{
    private const int Points = 10;

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_killed_at_ten_points_leaves_a_whole_one_or_none()
    {
        await using var database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(database);
        using var scratch = new BackupFolder();
        var lines = (await KilledRun.OfAsync(database, int.MaxValue, "backup", "create", "--directory", scratch.Path)).Count;

        var whole = new List<bool>();
        foreach (var point in Enumerable.Range(1, Points).Select(part => lines * part / Points))
        {
            using var folder = new BackupFolder();
            await KilledRun.OfAsync(database, point, "backup", "create", "--directory", folder.Path);
            var left = await BackupCatalog.ListAsync(folder.Place, Ct);
            Assert.All(left, backup => Assert.Null(backup.Problem));
            Assert.All(Directory.GetDirectories(folder.Path).Except(left.Select(folder.PathOf)), partial => Assert.EndsWith(".partial", partial, StringComparison.Ordinal));
            whole.Add(left.Count == 1);

            var next = await folder.TakeAsync(database);
            Assert.Equal(next.Name, (await BackupCatalog.ListAsync(folder.Place, Ct))[0].Name);
        }

        Figures.Write(FormattableString.Invariant($"backup killed: {whole.Count} injected, {whole.Count} survived; a whole one was there {whole.Count(there => there)} times, none {whole.Count(there => !there)} times"));
        Assert.Equal((Points, true), (whole.Count, whole.Contains(false)));
    }

    [Fact]
    public async Task A_restore_killed_at_ten_points_leaves_the_old_or_the_new_database_and_is_done_by_the_next()
    {
        await using var database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(database);
        using var folder = new BackupFolder();
        var backup = await folder.TakeAsync(database);
        var (backedUp, catalog) = (await RowsAsync(database), await database.FingerprintAsync());
        await ChangeAsync(database);
        var changed = await RowsAsync(database);
        var lines = await KilledRun.OfAsync(database, int.MaxValue, "restore", folder.PathOf(backup), "--yes");
        var kills = Enumerable.Range(1, Points - 1).Select<int, Func<int, string, bool>>(part => (count, _) => count == lines.Count * part / Points)
            .Append((_, text) => text.Contains("is the new database", StringComparison.Ordinal));

        var old = new List<bool>();
        foreach (var kill in kills)
        {
            await RestoreUndo.RunAsync(BackupFolder.Target(database), _ => { }, Ct);
            Assert.Equal(Payload(changed), Payload(await RowsAsync(database)));
            await KilledRun.UntilAsync(database, kill, "restore", folder.PathOf(backup), "--yes");
            await LeftAloneAsync(database);

            var rows = Payload(await RowsAsync(database));
            old.Add(rows.SequenceEqual(Payload(changed)));
            Assert.True(old[^1] || rows.SequenceEqual(Payload(backedUp)));
            Assert.Equal([], catalog.Compare(await database.FingerprintAsync()));

            await BackToChangedAsync(database, old[^1]);
            await new DatabaseRestore(BackupFolder.Target(database), folder.Place).RunAsync(new RestoreRequest(backup.Name), _ => { }, ct: Ct);
            Assert.Equal(Payload(backedUp), Payload(await RowsAsync(database)));
            Assert.Single(await BesideAsync(database));
        }

        await DropBesideAsync(database);
        Figures.Write(FormattableString.Invariant($"restore killed: {old.Count} injected, {old.Count} survived, 0 rows lost, 0 targets harmed; the old database {old.Count(kept => kept)} times, the new one {old.Count(kept => !kept)} times"));
        Assert.Equal((Points, true, true), (old.Count, old.Contains(true), old.Contains(false)));
    }

    // What is journalled is not what was restored.
    private static IEnumerable<TableFingerprint> Payload(IEnumerable<TableFingerprint> rows) => rows.Where(table => table.Table != "operation_journal");

    private static Task<IReadOnlyList<TableFingerprint>> RowsAsync(TestDatabase database) => Transfer.LookAsync(database.MigratorConnectionString, ct: Ct);

    private static async Task ChangeAsync(TestDatabase database)
    {
        await using var migrator = await database.OpenAsMigratorAsync();
        await migrator.ExecuteAsync("insert into clinic.modules (module_code, module_name, sequence) values ('LATER', 'Later', 99)");
    }

    // The next round begins with the changed database as the one that is kept.
    private static async Task BackToChangedAsync(TestDatabase database, bool isOld)
    {
        if (!isOld)
        {
            await RestoreUndo.RunAsync(BackupFolder.Target(database), _ => { }, Ct);
        }
    }

    private static async Task<string[]> BesideAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return (string[])(await superuser.ScalarAsync("select coalesce(array_agg(datname::text), '{}') from pg_database where datname ^@ (current_database() || '_')"))!;
    }

    private async Task DropBesideAsync(TestDatabase database)
    {
        foreach (var name in await BesideAsync(database))
        {
            await server.ExecuteAsync($"drop database {name} with (force)");
        }
    }

    // The server notices within seconds that the killed run is gone.
    private static async Task LeftAloneAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        while ((bool)(await superuser.ScalarAsync("select exists (select from pg_stat_activity where (datname ^@ (current_database() || '_') or datname in (current_database(), 'postgres')) and application_name = 'skinspire-db' and pid <> pg_backend_pid())"))!)
        {
            await Task.Delay(50, Ct);
        }
    }
}
