namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>What a restore did.</summary>
/// <param name="Database">The database's name.</param>
/// <param name="Backup">The backup's name.</param>
/// <param name="Rows">How many rows it has now, each compared with the manifest.</param>
/// <param name="RowsLost">How many rows the former database held.</param>
/// <param name="Undo">The name of the former database, which is kept.</param>
/// <param name="Pending">How many migrations of this build are still to be applied.</param>
public sealed record RestoreReport(string Database, string Backup, long Rows, long RowsLost, string Undo, int Pending);
