namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>Where a database stands against the migrations of this build.</summary>
/// <param name="Applied">Recorded in the database, oldest first.</param>
/// <param name="Pending">In this build and not recorded, in the order they would be applied.</param>
/// <param name="Unknown">Recorded in the database and not in this build: a newer build has been here.</param>
public sealed record MigrationStatus(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether the database is exactly at this build.</summary>
    public bool IsCurrent => Pending.Count == 0 && Unknown.Count == 0;
}
