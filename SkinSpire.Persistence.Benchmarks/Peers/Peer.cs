using DbUp;
using DbUp.Engine;
using EvolveDb;
using FluentMigrator.Runner;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SkinSpire.Persistence.Benchmarks.Peers;

/// <summary>Other libraries over the same SQL, each as its documentation says, in a process of its own.</summary>
internal static class Peer
{
    internal static readonly IReadOnlyList<string> All = ["DbUp", "Evolve", "FluentMigrator"];

    internal static int Run(string peer, string folder)
    {
        var connection = Environment.GetEnvironmentVariable("SKINSPIRE_DATABASE")!;
        return peer switch
        {
            "DbUp" => DbUp(connection, folder),
            "Evolve" => Evolve(connection, folder),
            _ => FluentMigrator(connection, folder),
        };
    }

    // Its variables would read the $$ of a function.
    private static int DbUp(string connection, string folder)
    {
        var scripts = Directory.EnumerateFiles(folder, "V*.sql").Order(StringComparer.Ordinal).Select(SqlScript.FromFile);
        var result = DeployChanges.To.PostgresqlDatabase(connection).WithScripts(scripts).WithTransactionPerScript().WithVariablesDisabled().LogToNowhere().Build().PerformUpgrade();
        return result.Successful ? 0 : throw result.Error;
    }

    private static int Evolve(string connection, string folder)
    {
        using var open = new NpgsqlConnection(connection);
        new Evolve(open) { Locations = [folder], MetadataTableSchema = "public" }.Migrate();
        return 0;
    }

    private static int FluentMigrator(string connection, string folder)
    {
        ScriptMigration.Folder = folder;
        using var services = new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner => runner.AddPostgres15_0().WithGlobalConnectionString(connection).ScanIn(typeof(Peer).Assembly).For.Migrations())
            .BuildServiceProvider(validateScopes: false);
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
        return 0;
    }
}
