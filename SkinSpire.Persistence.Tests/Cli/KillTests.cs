using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Resetting;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>The tool killed at ten points of a run: the next run always reaches the target.</summary>
[Collection(nameof(Alone))]
public sealed class KillTests(PostgresServer server)
{
    private const int Points = 10;

    [Fact]
    public async Task An_update_killed_at_ten_points_is_completed_by_the_next()
    {
        var target = await TargetAsync();
        await using var whole = await server.NewDatabaseAsync(migrated: false);
        var points = PointsOf(await KilledRun.OfAsync(whole, int.MaxValue, "update"));

        var applied = await Task.WhenAll(points.Select(line => UpdateAsync(target, line)));

        Figures.Write(FormattableString.Invariant($"update killed: {applied.Length} of {Points} recovered; migrations that the killed run had applied: {string.Join(", ", applied.Order())}"));
        Assert.Equal((Points, true), (applied.Length, applied.Distinct().Count() > 1));
    }

    [Fact]
    public async Task A_reset_killed_at_ten_points_leaves_a_whole_database_and_is_completed_by_the_next()
    {
        var target = await TargetAsync();
        await using var whole = await server.NewDatabaseAsync();
        var points = PointsOf(await KilledRun.OfAsync(whole, int.MaxValue, "reset", "--yes"));

        // How many lines there are is not the same each time: what comes after the exchange is known by its words.
        var kills = points.Skip(1).Select<int, Func<int, string, bool>>(line => (count, _) => count == line)
            .Append((_, text) => text.Contains("is the new database", StringComparison.Ordinal));
        var old = await Task.WhenAll(kills.Select(kill => ResetAsync(target, kill)));

        Figures.Write(FormattableString.Invariant($"reset killed: {old.Length} of {Points} left a whole database and recovered; the old one {old.Count(kept => kept)} times, the new one {old.Count(kept => !kept)} times"));
        Assert.Equal((Points, true, true), (old.Length, old.Contains(true), old.Contains(false)));
    }

    // After the last lines, where the exchange is, after each finished migration, and spread over the rest.
    private static List<int> PointsOf(List<string> said)
    {
        var chosen = Enumerable.Range(1, said.Count).Where(line => line > said.Count - 3 || said[line - 1].Contains(" applied ", StringComparison.Ordinal)).TakeLast(6).ToList();
        return [.. chosen, .. Enumerable.Range(1, Points - chosen.Count).Select(part => said.Count * part / (Points + 1 - chosen.Count))];
    }

    // Returns how many migrations the killed run had applied.
    private async Task<long> UpdateAsync(CatalogFingerprint target, int line)
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await KilledRun.OfAsync(database, line, "update");
        var applied = await AppliedAsync(database);

        await Updating.RunAsync(Target(database), new ChangeRequest("update"), ct: TestContext.Current.CancellationToken);

        Assert.Equal([], target.Compare(await database.FingerprintAsync()));
        return applied;
    }

    // Returns whether the old database was there after the kill.
    private async Task<bool> ResetAsync(CatalogFingerprint target, Func<int, string, bool> kill)
    {
        await using var database = await server.NewDatabaseAsync();
        await using (var migrator = await database.OpenAsMigratorAsync())
        {
            await migrator.ExecuteAsync("insert into clinic.operation_journal (operation, reason, recorded_by, product_version) values ('mark', 'the old database', 'test', '1')");
        }

        await KilledRun.UntilAsync(database, kill, "reset", "--yes");
        Assert.Equal([], target.Compare(await database.FingerprintAsync()));
        var old = await MarksAsync(database) == 1;
        await LeftAloneAsync(database);

        await DatabaseReset.RunAsync(Target(database), _ => { }, ct: TestContext.Current.CancellationToken);

        Assert.Equal([], target.Compare(await database.FingerprintAsync()));
        Assert.Equal((0L, ""), (await MarksAsync(database), await BesideAsync(database)));
        return old;
    }

    private static TargetDatabase Target(TestDatabase database) => TargetDatabase.Find("test", database.MigratorConnectionString);

    private async Task<CatalogFingerprint> TargetAsync()
    {
        await using var template = await server.NewDatabaseAsync();
        return await template.FingerprintAsync();
    }

    private static async Task<long> AppliedAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return await superuser.ScalarAsync("select to_regclass('clinic.migrations_history')::text") is null ? 0 : (long)(await superuser.ScalarAsync("select count(*) from clinic.migrations_history"))!;
    }

    private static async Task<long> MarksAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return (long)(await superuser.ScalarAsync("select count(*) from clinic.operation_journal where operation = 'mark'"))!;
    }

    private static async Task<string> BesideAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return (string)(await superuser.ScalarAsync("select coalesce(string_agg(datname, ','), '') from pg_database where datname ^@ (current_database() || '_')"))!;
    }

    // The server notices within seconds that the killed run is gone.
    private static async Task LeftAloneAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        while ((bool)(await superuser.ScalarAsync("select exists (select from pg_stat_activity where datname ^@ (current_database() || '_'))"))!)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
