using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.BackingUp;

public sealed class PruningTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly BackupFolder folder = new();
    private TestDatabase? database;

    private BackupPruning Pruning => new(BackupFolder.Target(database!), folder.Place);

    public async ValueTask InitializeAsync()
    {
        database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(database);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return database!.DisposeAsync();
    }

    [Fact]
    public async Task The_last_verified_backup_stays_whatever_is_asked_for()
    {
        var names = await TakeAsync(4);
        await VerifyAsync(names[1]);
        await VerifyAsync(names[2]);

        var plan = await Pruning.RunAsync(keep: 1, TimeSpan.Zero, _ => { }, Ct);

        Assert.Equal([names[1], names[0]], plan.Removed);
        Assert.Equal([new KeptBackup(names[3], "one of the newest 1"), new KeptBackup(names[2], "the last verified one")], plan.Kept);
        Assert.Equal([names[3], names[2]], (await BackupCatalog.ListAsync(folder.Place, Ct)).Select(backup => backup.Name));
    }

    [Fact]
    public async Task While_none_is_verified_the_newest_stays_and_what_is_young_too()
    {
        var names = await TakeAsync(2);

        Assert.Equal([], (await Pruning.PlanAsync(keep: null, TimeSpan.FromDays(1), Ct)).Removed);
        Assert.Equal([names[0]], (await Pruning.PlanAsync(keep: null, TimeSpan.Zero, Ct)).Removed);
    }

    [Fact]
    public async Task What_a_killed_run_left_goes_when_it_is_a_day_old_and_what_is_damaged_or_of_another_stays()
    {
        var names = await TakeAsync(3);
        await File.AppendAllTextAsync(Path.Combine(folder.Path, names[0], "manifest.json"), " ", Ct);
        var old = Directory.CreateDirectory(Path.Combine(folder.Path, $"{database!.Name}_20200101T000000000Z.backup.partial"));
        var young = Directory.CreateDirectory(Path.Combine(folder.Path, $"{database.Name}_20200102T000000000Z.backup.partial"));
        old.LastWriteTimeUtc = DateTime.UtcNow.AddDays(-2);

        var plan = await Pruning.RunAsync(keep: 1, olderThan: null, _ => { }, Ct);

        Assert.Equal([names[1]], plan.Removed);
        Assert.Equal([old.Name], plan.Leftovers);
        Assert.Equal(new[] { names[0], names[2], young.Name }.Order(StringComparer.Ordinal), Directory.GetDirectories(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private async Task<List<string>> TakeAsync(int count)
    {
        var names = new List<string>();
        for (var backup = 0; backup < count; backup++)
        {
            names.Add((await folder.TakeAsync(database!)).Name);
        }

        return names;
    }

    private async Task VerifyAsync(string name) =>
        await VerifiedMark.WriteAsync(await AuthenticBackup.OpenAsync(Path.Combine(folder.Path, name), key: null, Ct), DateTimeOffset.UtcNow, Ct);
}
