namespace SkinSpire.Persistence.Planning;

/// <summary>One statement, or a group of them, of a migration, as EF sends it.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="InTransaction">Whether it is rolled back when a later one fails.</param>
internal sealed record MigrationStatement(string Sql, bool InTransaction);
