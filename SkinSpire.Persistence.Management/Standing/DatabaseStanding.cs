using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Management.Standing;

/// <summary>Where a database stands, on one screen.</summary>
/// <param name="Database">user@host:port/database.</param>
/// <param name="ServerVersion">PostgreSQL's version.</param>
/// <param name="Stamp">The environment it is stamped with; null when it has no stamp yet.</param>
/// <param name="Applied">Migrations recorded in the database, oldest first.</param>
/// <param name="Pending">Migrations of this build that are not recorded, in the order they would be applied.</param>
/// <param name="Unknown">Migrations recorded in the database that are not in this build.</param>
/// <param name="LastMigration">The last entry of the migration journal; null when there is none.</param>
/// <param name="LastOperation">The last entry of the operation journal; null when there is none.</param>
/// <param name="Bytes">The database's size on disk.</param>
/// <param name="Tables">Tables of schema clinic, partitions counted with theirs.</param>
/// <param name="Connections">Clients connected to this database, this one included.</param>
/// <param name="ServerConnections">Clients connected to the whole server.</param>
/// <param name="MaxConnections">How many the server takes.</param>
/// <param name="RunningSince">When the server was started.</param>
/// <param name="Migrating">Who is migrating it at this moment; null for nobody.</param>
public sealed record DatabaseStanding(
    string Database,
    string ServerVersion,
    string? Stamp,
    IReadOnlyList<string> Applied,
    IReadOnlyList<string> Pending,
    IReadOnlyList<string> Unknown,
    JournalEntry? LastMigration,
    JournalEntry? LastOperation,
    long Bytes,
    long Tables,
    long Connections,
    long ServerConnections,
    int MaxConnections,
    DateTimeOffset RunningSince,
    LockHolder? Migrating)
{
    /// <summary>Whether the database is exactly at this build.</summary>
    public bool IsCurrent => Pending.Count == 0 && Unknown.Count == 0;
}
