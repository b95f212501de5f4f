namespace SkinSpire.Persistence.Management.Resetting;

/// <summary>What a reset would destroy.</summary>
/// <param name="Database">The database's name.</param>
/// <param name="Tables">Its tables that hold rows, the fullest first.</param>
public sealed record ResetPlan(string Database, IReadOnlyList<TableRows> Tables)
{
    /// <summary>All rows of all tables.</summary>
    public long Rows => Tables.Sum(table => table.Rows);
}
