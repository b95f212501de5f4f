using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>A table whose rows are moved.</summary>
/// <param name="Name">Its name in schema <c>clinic</c>.</param>
/// <param name="IsPartitioned">Whether its rows lie in partitions.</param>
/// <param name="Bytes">What it holds on the disk, without indexes.</param>
/// <param name="Columns">Its columns without the generated ones, in the order of the row.</param>
/// <param name="Partitions">Its partitions; none when it has none.</param>
public sealed record TransferTable(string Name, bool IsPartitioned, long Bytes, IReadOnlyList<TransferColumn> Columns, IReadOnlyList<TransferPartition> Partitions)
{
    private string Quoted => $"clinic.\"{Name}\"";

    private string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>Sends every row; of a partitioned table, those of its partitions.</summary>
    internal string CopyOut => IsPartitioned
        ? $"copy (select {ColumnList} from {Quoted}) to stdout (format binary)"
        : $"copy {Quoted} ({ColumnList}) to stdout (format binary)";

    /// <summary>Removes every row, whatever points at it: nothing does during a load.</summary>
    internal string Empty => $"truncate {Quoted}";

    // What is written frozen is not written again by a vacuum; a partitioned table does not allow it.
    /// <summary>Takes rows, in the transaction of <see cref="Empty"/>.</summary>
    internal string CopyIn => $"copy {Quoted} ({ColumnList}) from stdin (format binary{(IsPartitioned ? "" : ", freeze")})";

    /// <summary>The tables of a database, the biggest first.</summary>
    /// <param name="connection">An open connection, in the snapshot that is read.</param>
    /// <param name="ct">Ends the wait.</param>
    internal static async Task<IReadOnlyList<TransferTable>> ReadAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await connection.RowsAsync(EmbeddedText.Read(typeof(TransferTable), "Transferring/tables.sql"), Read, ct).ConfigureAwait(false);

    private static TransferTable Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetBoolean(1),
        row.GetInt64(2),
        [.. row.GetFieldValue<string[]>(3).Zip(row.GetFieldValue<string[]>(4), (name, type) => new TransferColumn(name, type))],
        [.. row.GetFieldValue<string[]>(5).Zip(row.GetFieldValue<string[]>(6), (name, bound) => new TransferPartition(name, bound))]);
}
