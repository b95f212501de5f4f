using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Scripting;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>Every way to bring a database from one migration to another, up or down.</summary>
internal static class Runners
{
    internal static readonly IReadOnlyList<string> Quick = ["MigrateAsync", "psql", "migrator"];

    /// <param name="runner">MigrateAsync, psql, migrator, dotnet ef.</param>
    /// <param name="database">The database.</param>
    /// <param name="from">Where it stands; 0 for nowhere.</param>
    /// <param name="to">Where it is to stand; 0 for nowhere.</param>
    internal static Task RunAsync(string runner, TestDatabase database, string from, string to) => runner switch
    {
        "MigrateAsync" => MigrateAsync(database, to),
        "psql" => ScriptAsync(database, from, to),
        "migrator" => MigratorAsync(database, from, to),
        _ => EfAsync(database, to),
    };

    private static async Task MigrateAsync(TestDatabase database, string to)
    {
        await using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase(database.MigratorConnectionString).Options);
        await context.GetService<IMigrator>().MigrateAsync(to, TestContext.Current.CancellationToken);
    }

    private static async Task ScriptAsync(TestDatabase database, string from, string to)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, MigrationScript.Write(from, to).Sql, TestContext.Current.CancellationToken);
        await Psql.RunAsync(database, file);
        File.Delete(file);
    }

    private static async Task MigratorAsync(TestDatabase database, string from, string to)
    {
        var run = await MigratorRun.OfAsync(database, [.. string.CompareOrdinal(from, to) <= 0 ? new[] { "update" } : ["rollback", "--yes"], "--to", to]);
        Assert.True(run.ExitCode == 0, run.Talk);
    }

    private static async Task EfAsync(TestDatabase database, string to)
    {
        var run = await Run.OfAsync(
            "dotnet",
            ["ef", "database", "update", to, "--project", "SkinSpire.Persistence.Migrations", "--no-build", "--configuration", Repository.Configuration],
            environment: new Dictionary<string, string?>(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = database.MigratorConnectionString },
            ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
    }
}
