using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>A migration that a run would apply or revert.</summary>
/// <param name="Migration">Its id.</param>
/// <param name="Direction">Applied or reverted.</param>
/// <param name="Statements">What would be sent to this database, in order.</param>
/// <param name="Tables">The tables it works on that are there already, by name.</param>
public sealed record PlannedMigration(string Migration, MigrationDirection Direction, IReadOnlyList<PlannedStatement> Statements, IReadOnlyList<TableEstimate> Tables)
{
    /// <summary>Whether it is one transaction; otherwise a failure can leave it half done.</summary>
    public bool IsAtomic => Statements.All(statement => statement.InTransaction);

    /// <summary>Its SQL as one text; the lines that an error names are counted in it.</summary>
    public string Sql => MigrationText.Of(Statements.Select(statement => statement.Sql));
}
