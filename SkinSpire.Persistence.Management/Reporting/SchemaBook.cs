using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>Everything that a reader wants to know about a schema; sizes and row counts, never a row.</summary>
/// <param name="Database">The database's name.</param>
/// <param name="Environment">The environment it was read as: dev, test or prod.</param>
/// <param name="ServerVersion">PostgreSQL's version.</param>
/// <param name="ReadAt">When it was read.</param>
/// <param name="Bytes">The database's size on disk.</param>
/// <param name="Tables">By name.</param>
/// <param name="Functions">By name.</param>
/// <param name="Migrations">What happened, oldest first, then what is to come.</param>
public sealed record SchemaBook(
    string Database,
    string Environment,
    string ServerVersion,
    DateTimeOffset ReadAt,
    long Bytes,
    IReadOnlyList<BookTable> Tables,
    IReadOnlyList<InspectedFunction> Functions,
    IReadOnlyList<BookMigration> Migrations)
{
    /// <summary>All foreign keys.</summary>
    internal IEnumerable<BookReference> References => Tables.SelectMany(table => table.References);
}
