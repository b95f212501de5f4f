namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>One statement, or a group of them, of a migration.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="InTransaction">Whether it is rolled back when a later one fails.</param>
public sealed record PlannedStatement(string Sql, bool InTransaction);
