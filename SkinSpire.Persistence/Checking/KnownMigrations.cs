using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Checking;

/// <summary>The migrations that this build was made with.</summary>
public static class KnownMigrations
{
    /// <summary>Their ids, oldest first.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. EmbeddedText.Read(typeof(KnownMigrations), "migrations.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];
}
