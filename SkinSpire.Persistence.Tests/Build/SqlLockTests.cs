using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>A shipped SQL file stays as it is: the build says so, and only looks when something changed.</summary>
public sealed class SqlLockTests
{
    private const string Shipped = "Triggers/update_timestamp/v1.up.sql";

    [Fact]
    public async Task A_changed_or_deleted_shipped_file_fails_the_build_and_a_second_build_does_not_look_again()
    {
        using var copy = await SourceCopy.CreateAsync();
        Assert.DoesNotContain("SSP0101", (await copy.BuildAsync(0)).Output, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"SkinSpireVerifySqlLock\" because all output files are up-to-date", (await copy.BuildAsync(0)).Output, StringComparison.Ordinal);

        var file = copy.Sql(Shipped);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text + "-- a harmless word\n", TestContext.Current.CancellationToken);
        Refused(await copy.BuildAsync(1));

        File.Delete(file);
        Refused(await copy.BuildAsync(1, "SkinSpireVerifySqlUnits=false"));
        await copy.BuildAsync(0, "SkinSpireVerifySqlUnits=false", "SkinSpireVerifySqlLock=false");

        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        foreach (var part in new[] { "up", "down", "verify" })
        {
            await File.WriteAllTextAsync(copy.Sql($"Triggers/update_timestamp/v2.{part}.sql"), "select 1;\n", TestContext.Current.CancellationToken);
        }

        await copy.BuildAsync(0);
    }

    [Fact]
    public void Every_SQL_file_is_locked()
    {
        var sql = Path.Combine(Repository.Root, "SkinSpire.Persistence.Migrations", "Sql");
        var files = Directory.EnumerateFiles(sql, "*.sql", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(sql, file).Replace('\\', '/'));

        Assert.Equal(files.Order(StringComparer.Ordinal), File.ReadLines(Path.Combine(sql, "sql.lock")).Select(line => line[66..]).Order(StringComparer.Ordinal));
    }

    private static void Refused(Run build) => Assert.Contains(
        $"error SSP0101: A shipped SQL file changed or went away: Sql/{Shipped}. Restore it and put the change into the next version beside it.", build.Output, StringComparison.Ordinal);
}
