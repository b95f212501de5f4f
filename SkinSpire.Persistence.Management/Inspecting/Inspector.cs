using System.Text.Json;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>Reads what a database has, in one round trip; changes nothing.</summary>
public static class Inspector
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Reads all tables, or one.</summary>
    /// <param name="target">The database.</param>
    /// <param name="table">A table's name, without the schema; null for all.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="UnknownTableException">There is no such table.</exception>
    /// <exception cref="LockTimeoutException">Somebody held a table for longer than 5 seconds.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public static Task<DatabaseInspection> ReadAsync(TargetDatabase target, string? table = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.WorkAsync(connection => ReadAsync(connection, table, ct), ct);
    }

    internal static async Task<DatabaseInspection> ReadAsync(NpgsqlConnection connection, string? table, CancellationToken ct)
    {
        var json = await JsonAsync(connection, table ?? "", ct).ConfigureAwait(false);
        var inspection = JsonSerializer.Deserialize<DatabaseInspection>(json, Web)!;
        return table is null || inspection.Tables.Count > 0 ? inspection : throw new UnknownTableException(table, Names(json));
    }

    // Sizes are asked of the table itself, which somebody may hold. The bound goes with the query: it is still one round trip.
    private static async Task<string> JsonAsync(NpgsqlConnection connection, string table, CancellationToken ct)
    {
        var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(LockWait.Bound()),
                new NpgsqlBatchCommand(EmbeddedText.Read(typeof(Inspector), "Inspecting/inspect.sql")) { Parameters = { new NpgsqlParameter { Value = table } } },
            },
        };
        await using (batch.ConfigureAwait(false))
        {
            return (string)(await batch.ExecuteScalarAsync(ct).ConfigureAwait(false))!;
        }
    }

    private static List<string> Names(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)];
    }
}
