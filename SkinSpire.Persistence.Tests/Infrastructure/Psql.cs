using Npgsql;
using SkinSpire.Persistence.Management.Servers;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>psql as the migrating role.</summary>
internal static class Psql
{
    /// <summary>Runs a script, which has to succeed.</summary>
    internal static async Task RunAsync(TestDatabase database, string script)
    {
        var run = await OfAsync(database, script, "-v", "ON_ERROR_STOP=1");
        Assert.True(run.ExitCode == 0, run.Output);
    }

    /// <summary>Runs a script as psql does by itself.</summary>
    internal static async Task<Run> OfAsync(TestDatabase database, string script, params string[] options)
    {
        var binaries = await PostgresBinaries.FindAsync(TestContext.Current.CancellationToken);
        var target = new NpgsqlConnectionStringBuilder(database.MigratorConnectionString);
        return await Run.OfAsync(
            binaries!.Program("psql"),
            ["-X", "-q", .. options, "-h", target.Host!, "-p", FormattableString.Invariant($"{target.Port}"), "-U", target.Username!, "-d", target.Database!, "-f", script],
            environment: new Dictionary<string, string?> { ["PGPASSFILE"] = target.Passfile },
            ct: TestContext.Current.CancellationToken);
    }
}
