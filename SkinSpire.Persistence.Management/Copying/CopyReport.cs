using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>What a copy did.</summary>
/// <param name="Source">Who read what: user, host, port and database.</param>
/// <param name="Database">The database that is a copy now.</param>
/// <param name="Level">The migration at which both stand.</param>
/// <param name="Route">How the rows got there.</param>
/// <param name="IsMasked">Whether personal data is masked.</param>
/// <param name="Tables">What each table holds, as it was written and read again.</param>
/// <param name="Copying">How long it took until the copy was whole, in seconds.</param>
/// <param name="Verifying">How long it took to read it again and to compare, in seconds.</param>
/// <param name="RowsLost">How many rows the former database holds.</param>
/// <param name="Undo">The name under which the former database is kept.</param>
public sealed record CopyReport(
    string Source, string Database, string Level, CopyRoute Route, bool IsMasked, IReadOnlyList<TableFingerprint> Tables, double Copying, double Verifying, long RowsLost, string Undo)
{
    /// <summary>How many rows the copy holds.</summary>
    public long Rows => Tables.Sum(table => table.Rows);
}
