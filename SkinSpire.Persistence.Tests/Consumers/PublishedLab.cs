using Npgsql;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Packages;

namespace SkinSpire.Persistence.Tests.Consumers;

/// <summary>The sample with a module, published from the packages as its release would be: application, migrator and script in one folder.</summary>
public sealed class PublishedLab(PackedPackages packed) : IAsyncLifetime
{
    private string folder = "";

    /// <summary>The script beside it.</summary>
    internal string Script => Path.Combine(folder, "migrations", "clinic.sql");

    public async ValueTask InitializeAsync()
    {
        var sources = packed.AddSample("ClinicLab");
        folder = Path.Combine(packed.Root, "a release");
        var publish = await Run.OfAsync(
            "dotnet", ["publish", "--output", folder], sources, new Dictionary<string, string?> { ["SkinSpireVersion"] = packed.Version }, TestContext.Current.CancellationToken);
        Assert.True(publish.ExitCode == 0, publish.Output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the migrator beside it.</summary>
    internal Task<CliRun> MigrateAsync(string connection, params string[] arguments) => CliRun.OfAsync(
        folder,
        arguments.Contains("--env") ? arguments : [.. arguments, "--env", "test"],
        new(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = connection, ["SKINSPIRE_CONNECT_TIMEOUT"] = "60" },
        Path.Combine(folder, "migrator", "skinspire-migrator.dll"));

    /// <summary>Runs the application.</summary>
    internal Task<CliRun> RunAsync(TestDatabase database, params string[] arguments) => CliRun.OfAsync(
        folder,
        arguments,
        new(StringComparer.Ordinal)
        {
            ["SKINSPIRE_ENV"] = "test",
            ["SkinSpire__Testing__ConnectionString"] = database.ApplicationConnectionString,
            ["SkinSpire__Testing__Migrator__ConnectionString"] = database.MigratorConnectionString,
        },
        Path.Combine(folder, "ClinicLab.dll"));

    /// <summary>What a connection string becomes with another value in it.</summary>
    internal static string With(TestDatabase database, string change) => new NpgsqlConnectionStringBuilder($"{database.MigratorConnectionString};{change}").ConnectionString;
}
