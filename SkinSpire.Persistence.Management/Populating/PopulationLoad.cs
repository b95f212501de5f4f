using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Populating.Generating;
using SkinSpire.Persistence.Management.Populating.Rows;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>Sends pieces on several connections, each of them in one transaction of its hospital.</summary>
internal sealed class PopulationLoad(string connectionString, int connections, long total, IProgress<PopulationProgress>? progress)
{
    // A crash of the server may lose the last pieces; the next run sends them again.
    private const string Settings = "set synchronous_commit = off; set statement_timeout = 0";

    private readonly string connectionString = new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 }.ConnectionString;
    private readonly long started = Stopwatch.GetTimestamp();
    private long sent;

    /// <summary>Rows sent so far.</summary>
    internal long Sent => sent;

    /// <summary>Sends tables, each piece in a transaction of its own.</summary>
    internal Task SendAsync(IEnumerable<TableRows> tables, CancellationToken ct) => SendAsync([.. tables.SelectMany(Piece.Of).Select(piece => (Piece[])[piece])], ct);

    /// <summary>Sends what belongs together, each group of tables in one transaction; none of them is so large that it had to be cut.</summary>
    internal Task SendAsync(IEnumerable<TableRows[]> groups, CancellationToken ct) => SendAsync([.. groups.Select(tables => tables.SelectMany(Piece.Of).ToArray()).Where(pieces => pieces.Length > 0)], ct);

    /// <summary>Says what is done now.</summary>
    internal void Tell(string step) => progress?.Report(new PopulationProgress(step, sent, total, Stopwatch.GetElapsedTime(started)));

    /// <summary>Runs statements, the first ones first.</summary>
    internal Task ExecuteAsync(IReadOnlyCollection<string> statements, CancellationToken ct) => WorkOffAsync(statements, (connection, statement, _, token) => connection.ExecuteAsync(statement, token), ct);

    private Task SendAsync(List<Piece[]> work, CancellationToken ct) => WorkOffAsync(work, (connection, pieces, buffer, token) => SendAsync(connection, buffer, pieces, token), ct);

    private Task WorkOffAsync<T>(IReadOnlyCollection<T> work, Func<NpgsqlConnection, T, CopyBuffer, CancellationToken, Task> one, CancellationToken ct)
    {
        var waiting = new ConcurrentQueue<T>(work);
        return AtOnce.RunAsync(
            Math.Min(connections, work.Count),
            async token =>
            {
                var connection = new NpgsqlConnection(connectionString);
                await using (connection.ConfigureAwait(false))
                {
                    await connection.OpenAsync(token).ConfigureAwait(false);
                    await connection.ExecuteAsync(Settings, token).ConfigureAwait(false);
                    var buffer = new CopyBuffer();
                    while (waiting.TryDequeue(out var next))
                    {
                        await one(connection, next, buffer, token).ConfigureAwait(false);
                    }
                }
            },
            ct);
    }

    private async Task SendAsync(NpgsqlConnection connection, CopyBuffer buffer, Piece[] pieces, CancellationToken ct)
    {
        var hospital = pieces[0].Rows.Hospital.Self.ToGuid();
        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // The audit trail is written for the bound hospital.
            await connection.ExecuteAsync("select clinic.enter($1, 'populate')", ct, hospital).ConfigureAwait(false);
            foreach (var piece in pieces)
            {
                await piece.SendAsync(connection, buffer, Count, ct).ConfigureAwait(false);
                if (piece.Rows is RoleRows)
                {
                    await connection.ExecuteAsync("call clinic.create_standard_roles($1)", ct, hospital).ConfigureAwait(false);
                }
            }

            await transaction.CommitAsync(ct).ConfigureAwait(false);
        }
    }

    private void Count(string table, int rows)
    {
        Interlocked.Add(ref sent, rows);
        Tell(table);
    }
}
