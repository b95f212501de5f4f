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
    /// <param name="runner">MigrateAsync, psql, migrator, dotnet ef, or the path of EF's bundle.</param>
    /// <param name="database">The database.</param>
    /// <param name="from">Where it stands; 0 for nowhere.</param>
    /// <param name="to">Where it is to stand; 0 for nowhere.</param>
    internal static Task RunAsync(string runner, TestDatabase database, string from, string to) => runner switch
    {
        "MigrateAsync" => MigrateAsync(database, to),
        "psql" => ScriptAsync(database, idempotent: false, from, to),
        "migrator" => MigratorAsync(database, from, to),
        "dotnet ef" => EfAsync(database, to),
        _ => BundleAsync(runner, database, to),
    };

    private static async Task MigrateAsync(TestDatabase database, string to)
    {
        await using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase(database.MigratorConnectionString).Options);
        await context.GetService<IMigrator>().MigrateAsync(to, TestContext.Current.CancellationToken);
    }

    /// <summary>psql with a script, which may ask the history before each step.</summary>
    internal static async Task ScriptAsync(TestDatabase database, bool idempotent, string? from = null, string? to = null)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, MigrationScript.Write(from, to, idempotent).Sql, TestContext.Current.CancellationToken);
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
            environment: Variables(database),
            ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    private static async Task BundleAsync(string bundle, TestDatabase database, string to)
    {
        var run = await Run.OfAsync(bundle, [to], Path.GetDirectoryName(bundle), Variables(database), TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    private static Dictionary<string, string?> Variables(TestDatabase database) => new(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = database.MigratorConnectionString };
}
