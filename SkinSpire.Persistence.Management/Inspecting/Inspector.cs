using System.Text.Json;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Errors;
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
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public static Task<DatabaseInspection> ReadAsync(TargetDatabase target, string? table = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.WorkAsync(connection => ReadAsync(connection, table, ct), ct);
    }

    internal static async Task<DatabaseInspection> ReadAsync(NpgsqlConnection connection, string? table, CancellationToken ct)
    {
        var json = await connection.ScalarAsync<string>(EmbeddedText.Read(typeof(Inspector), "Inspecting/inspect.sql"), ct, table ?? "").ConfigureAwait(false);
        var inspection = JsonSerializer.Deserialize<DatabaseInspection>(json!, Web)!;
        return table is null || inspection.Tables.Count > 0 ? inspection : throw new UnknownTableException(table, Names(json!));
    }

    private static List<string> Names(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)];
    }
}
