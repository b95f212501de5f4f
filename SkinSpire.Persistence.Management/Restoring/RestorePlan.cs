using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Resetting;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>What a restore would do.</summary>
/// <param name="Database">The database's name.</param>
/// <param name="Backup">What comes.</param>
/// <param name="Lost">What goes: the tables that hold rows now, the fullest first. It is kept as the undo until the next exchange.</param>
/// <param name="Pending">How many migrations of this build the backup is behind.</param>
public sealed record RestorePlan(string Database, ListedBackup Backup, IReadOnlyList<TableRows> Lost, int Pending)
{
    /// <summary>All rows that go.</summary>
    public long RowsLost => Lost.Sum(table => table.Rows);

    /// <summary>One sentence about it.</summary>
    public string Consequence => FormattableString.Invariant($"{RowsLost} rows in {Lost.Count} tables of {Database} are replaced by {Backup.Rows} rows of {Backup.TakenAt:u}; the database of now is kept for restore --undo.");
}
