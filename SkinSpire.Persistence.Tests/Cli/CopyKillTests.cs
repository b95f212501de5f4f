using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>A copy killed at five points: the target is as it was or the copy, never between, and the next run finishes.</summary>
[Collection(nameof(Alone))]
public sealed class CopyKillTests(PostgresServer server)
{
    private const int Points = 5;

    [Fact]
    public async Task A_copy_killed_at_five_points_leaves_a_whole_target_and_is_completed_by_the_next()
    {
        await using var source = await server.NewDatabaseAsync();
        await Copying.CopyTests.FillAsync(source);
        await using var whole = await server.NewDatabaseAsync();
        var said = await KilledAsync(source, whole, (_, _) => false);
        await Copying.CopyTests.ForgetAsync(server, whole);

        var kills = Enumerable.Range(1, Points - 1).Select<int, Func<int, string, bool>>(part => (count, _) => count == said.Count * part / Points)
            .Append((_, text) => text.Contains("is the copy", StringComparison.Ordinal));
        var kept = new List<bool>();
        foreach (var kill in kills)
        {
            kept.Add(await KilledAndCompletedAsync(source, kill));
        }

        Figures.Write(FormattableString.Invariant($"copy killed: {kept.Count} of {Points} left a whole target and were completed; the former one {kept.Count(former => former)} times, the copy {kept.Count(former => !former)} times"));
        Assert.Equal((Points, true, true), (kept.Count, kept.Contains(true), kept.Contains(false)));
    }

    // Returns whether the former database was there after the kill.
    private async Task<bool> KilledAndCompletedAsync(TestDatabase source, Func<int, string, bool> kill)
    {
        await using var target = await server.NewDatabaseAsync();
        await Copying.CopyTests.ScalarAsync(target, "insert into clinic.operation_journal (operation, reason, recorded_by, product_version) values ('mark', 'the former database', 'test', '1') returning 1");
        var before = await RowsAsync(target);
        await KilledAsync(source, target, kill);
        var after = await RowsAsync(target);
        var former = before.SequenceEqual(after);
        Assert.True(former || await CopiedAsync(source, target));

        var next = await RunAsync(source, target);

        Assert.True(next.ExitCode == 0, next.Talk);
        Assert.True(await CopiedAsync(source, target));
        Assert.Matches($"^{target.Name}_undo_[0-9a-f]{{12}}$", await Copying.CopyTests.BesideAsync(target));
        await Copying.CopyTests.ForgetAsync(server, target);
        return former;
    }

    private static Task<IReadOnlyList<TableFingerprint>> RowsAsync(TestDatabase database) => Transfer.LookAsync(database.MigratorConnectionString, ct: TestContext.Current.CancellationToken);

    // Masked, so counted: what is in the rows, other tests compare.
    private static async Task<bool> CopiedAsync(TestDatabase source, TestDatabase target) =>
        (await Copying.CopyTests.RowsAsync(source)).Select(table => (table.Table, table.Rows)).SequenceEqual((await Copying.CopyTests.RowsAsync(target)).Select(table => (table.Table, table.Rows)));

    private static async Task<CliRun> RunAsync(TestDatabase source, TestDatabase target) => await InFolderAsync(source, target, folder => CliRun.OfAsync(folder, Arguments));

    private static Task<List<string>> KilledAsync(TestDatabase source, TestDatabase target, Func<int, string, bool> kill) =>
        InFolderAsync(source, target, folder => KilledRun.UntilAsync(CliRun.Start(folder, [.. Arguments, "--verbose"]), kill));

    private static string[] Arguments => ["copy", "--from", "test", "--to", "dev", "--anonymise", "--yes"];

    private static async Task<T> InFolderAsync<T>(TestDatabase source, TestDatabase target, Func<string, Task<T>> work)
    {
        var folder = Directory.CreateTempSubdirectory("skinspire copy ");
        try
        {
            await CopyTests.WriteConfigurationAsync(folder, source.MigratorConnectionString, target.MigratorConnectionString);
            return await work(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
