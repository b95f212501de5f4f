using Npgsql;
using SkinSpire.Persistence.Management.Populating.Generating;
using SkinSpire.Persistence.Management.Populating.Rows;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>A run of rows of one table, sent by one COPY.</summary>
/// <param name="Rows">The table.</param>
/// <param name="From">Its first row.</param>
/// <param name="To">The row after its last.</param>
internal sealed record Piece(TableRows Rows, int From, int To)
{
    /// <summary>All pieces of a table that have something to send.</summary>
    internal static IEnumerable<Piece> Of(TableRows rows)
    {
        for (var from = 0; from < rows.Count; from += rows.Slice)
        {
            var piece = new Piece(rows, from, Math.Min(rows.Count, from + rows.Slice));
            if (piece.Missing.Any())
            {
                yield return piece;
            }
        }
    }

    private IEnumerable<int> Missing => Enumerable.Range(From, To - From).Where(row => !Rows.IsKnown(row));

    /// <summary>Sends the rows that are missing, in the connection's transaction.</summary>
    internal async Task SendAsync(NpgsqlConnection connection, CopyBuffer buffer, Action<string, int> sent, CancellationToken ct)
    {
        var copy = await connection.BeginRawBinaryCopyAsync($"copy clinic.{Rows.Table} ({Rows.Columns}) from stdin (format binary)", ct).ConfigureAwait(false);
        await using (copy.ConfigureAwait(false))
        {
            await copy.WriteAsync(CopyFormat.Header, ct).ConfigureAwait(false);
            var count = 0;
            foreach (var row in Missing)
            {
                Rows.Write(buffer, row);
                count++;
                if (buffer.IsFull)
                {
                    await copy.WriteAsync(buffer.Take(), ct).ConfigureAwait(false);
                    sent(Rows.Table, count);
                    count = 0;
                }
            }

            await copy.WriteAsync(buffer.Take(), ct).ConfigureAwait(false);
            await copy.WriteAsync(CopyFormat.Trailer, ct).ConfigureAwait(false);
            sent(Rows.Table, count);
        }
    }
}
