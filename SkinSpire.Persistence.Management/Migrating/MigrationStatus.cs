using Npgsql;
using SkinSpire.Persistence.Checking;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>Where a database stands against the migrations of this build.</summary>
/// <param name="Applied">Recorded in the database, oldest first.</param>
/// <param name="Pending">In this build and not recorded, in the order they would be applied.</param>
/// <param name="Unknown">Recorded in the database and not in this build: a newer build has been here.</param>
public sealed record MigrationStatus(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether the database is exactly at this build.</summary>
    public bool IsCurrent => Pending.Count == 0 && Unknown.Count == 0;

    /// <summary>Compares a database's history with the migrations of a build, in one statement and without EF.</summary>
    internal static async Task<MigrationStatus> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<string> known, CancellationToken ct) =>
        Of(await AppliedMigrations.ReadAsync(connection, ct).ConfigureAwait(false), known);

    /// <summary>As <see cref="ReadAsync"/>, when the history was read.</summary>
    internal static MigrationStatus Of(IReadOnlyList<string> applied, IReadOnlyCollection<string> known) =>
        new(applied, [.. known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(known, StringComparer.Ordinal)]);
}
