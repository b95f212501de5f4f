using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Resetting;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>What a copy would do.</summary>
/// <param name="Source">Who reads what: user, host, port and database.</param>
/// <param name="Database">The database that is replaced.</param>
/// <param name="Level">The migration at which the source stands, and the copy will.</param>
/// <param name="Route">How the rows get there.</param>
/// <param name="Reason">Why that way.</param>
/// <param name="Tables">The tables whose rows are copied, the biggest first.</param>
/// <param name="Masked">Every column of them with what becomes of it; empty when nothing is masked.</param>
/// <param name="Lost">The tables of the database that hold rows now, the fullest first. It is kept as the undo until the next exchange.</param>
public sealed record CopyPlan(
    string Source, string Database, string Level, CopyRoute Route, string Reason, IReadOnlyList<CopiedTable> Tables, IReadOnlyList<ColumnMask> Masked, IReadOnlyList<TableRows> Lost)
{
    /// <summary>All rows that are lost when the undo is forgotten.</summary>
    public long RowsLost => Lost.Sum(table => table.Rows);

    /// <summary>What the tables hold on the source's disk, without indexes.</summary>
    public long Bytes => Tables.Sum(table => table.Bytes);
}
