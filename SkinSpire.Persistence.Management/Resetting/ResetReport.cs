using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Management.Resetting;

/// <summary>What a reset did.</summary>
/// <param name="Database">The database's name.</param>
/// <param name="RowsLost">How many rows the former database held.</param>
/// <param name="Steps">The migrations of the new one, in the order they ran.</param>
public sealed record ResetReport(string Database, long RowsLost, IReadOnlyList<MigrationStep> Steps);
