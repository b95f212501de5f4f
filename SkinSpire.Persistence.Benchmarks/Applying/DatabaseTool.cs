using SkinSpire.Persistence.Benchmarks.Servers;

namespace SkinSpire.Persistence.Benchmarks.Applying;

/// <summary>The tool of this build, as a process.</summary>
internal static class DatabaseTool
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "skinspire-db.dll");

    /// <summary><c>skinspire-db update</c> on one database.</summary>
    internal static Task UpdateAsync(string migrator, CancellationToken ct) =>
        Shell.RunAsync($"dotnet exec '{Program}' update --env test --yes", new(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = migrator }, ct);
}
