using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Management.Deferring;

/// <summary>
/// What tables are loaded faster without: secondary indexes, unique and exclusion constraints, foreign keys, and triggers when asked for.
/// Taken away before many rows come and put back after, the catalog is the same as before, and what they guarantee was checked over all rows.
/// </summary>
/// <remarks>Primary keys stay. So does what carries more than its definition: a tablespace, statistics targets, CLUSTER, replica identity; and what is INVALID.</remarks>
public sealed class Deferral
{
    private Deferral(IReadOnlyList<DeferredStep> steps) => Steps = steps;

    /// <summary>How many indexes, constraints and triggers are taken away.</summary>
    public int Count => Steps.Count(step => step.Taken is not null);

    internal IReadOnlyList<DeferredStep> Steps { get; }

    internal string TakeAwaySql => string.Join(";\n", Steps.Select(step => step.Taken).OfType<string>());

    /// <summary>Reads them from the catalog; changes nothing.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="tables">Tables of schema <c>clinic</c> without the schema, partitioned ones with all their partitions; null for all.</param>
    /// <param name="triggers">Whether triggers are disabled as well: then the loaded rows have to hold what triggers would write.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<Deferral> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<string>? tables = null, bool triggers = false, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        // Whoever puts them back may have another search path.
        var path = await connection.ScalarAsync<string>("select pg_catalog.current_setting('search_path')", ct).ConfigureAwait(false);
        await connection.ExecuteAsync(CatalogReader.QualifyNames, ct).ConfigureAwait(false);
        var steps = await StepsAsync(connection, tables, triggers, ct).ConfigureAwait(false);
        await connection.ExecuteAsync("select pg_catalog.set_config('search_path', $1, false)", ct, path!).ConfigureAwait(false);
        return new Deferral(steps);
    }

    /// <summary>Takes them away, all or none; in the connection's transaction when it has one.</summary>
    /// <param name="connection">An open connection of the tables' owner, or a role that is a member of it.</param>
    /// <param name="ct">Takes nothing away.</param>
    public Task TakeAwayAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return Steps.Count == 0 ? Task.CompletedTask : connection.ExecuteAsync(TakeAwaySql, ct);
    }

    /// <summary>Puts them back, and checks with them every row that came meanwhile.</summary>
    /// <param name="connectionString">The database, and a role as for <see cref="TakeAwayAsync"/>.</param>
    /// <param name="connections">How many work at the same time, from 1.</param>
    /// <param name="progress">Told the name of each when it is back.</param>
    /// <param name="ct">Ends it; what is back stays.</param>
    /// <exception cref="RestorationFailedException">Rows break a constraint or a unique index.</exception>
    public Task PutBackAsync(string connectionString, int connections = 2, IProgress<RunMessage>? progress = null, CancellationToken ct = default) =>
        new PuttingBack(connectionString, connections, progress).RunAsync(Steps, ct);

    private static async Task<List<DeferredStep>> StepsAsync(NpgsqlConnection connection, IReadOnlyCollection<string>? tables, bool triggers, CancellationToken ct)
    {
        var command = new NpgsqlCommand(EmbeddedText.Read(typeof(Deferral), "Deferring/deferred.sql"), connection)
        {
            Parameters = { new() { Value = (object?)tables?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Text }, new() { Value = triggers } },
        };
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var steps = new List<DeferredStep>();
                while (await reader.ReadAsync(ct).ConfigureAwait(false))
                {
                    steps.Add(Step(reader));
                }

                return steps;
            }
        }
    }

    private static DeferredStep Step(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetBoolean(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6));
}
