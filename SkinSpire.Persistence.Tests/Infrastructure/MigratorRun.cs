using System.Diagnostics;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>The migrator as a process of its own.</summary>
internal static class MigratorRun
{
    /// <summary>The migrator of this build, for the runtime; its native form is <see cref="Planning.NativeTests"/>' own.</summary>
    internal static string Tool { get; } = Path.Combine(Folder, "bin", Repository.Configuration, "net10.0", "skinspire-migrator.dll");

    /// <summary>The plan that it was built with.</summary>
    internal static string Plan { get; } = Path.Combine(Folder, "obj", Repository.Configuration, "migration-plan.json");

    private static string Folder => Path.Combine(Repository.Root, "SkinSpire.Persistence.Migrator");

    internal static Task<CliRun> OfAsync(TestDatabase database, params string[] arguments) => OfAsync(database.MigratorConnectionString, arguments);

    internal static Task<CliRun> OfAsync(string connection, params string[] arguments) =>
        CliRun.OfAsync(Path.GetTempPath(), [.. arguments, "--env", "test"], Variables(connection), Tool);

    /// <summary>Starts it, for a test that ends it itself.</summary>
    internal static Process Start(TestDatabase database, params string[] arguments) =>
        CliRun.Start(Path.GetTempPath(), [.. arguments, "--env", "test"], Variables(database.MigratorConnectionString), Tool);

    private static Dictionary<string, string?> Variables(string connection) => new(StringComparer.Ordinal)
    {
        ["SKINSPIRE_DATABASE"] = connection,
        // Ten at once on a busy machine.
        ["SKINSPIRE_CONNECT_TIMEOUT"] = "60",
    };
}
