using System.Text.Json.Nodes;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>The rows of one table in one hospital, as they lie in the database.</summary>
internal sealed class HospitalRows(TenantTable table, Guid hospital, IReadOnlyList<JsonObject> rows)
{
    internal static async Task<HospitalRows> ReadAsync(Attacker attacker, TenantTable table, Guid hospital)
    {
        var json = JsonNode.Parse(await attacker.ReadAsync<string>($"select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text from {table} t where hospital_id = '{hospital}'"))!;
        var rows = json.AsArray().Select(row => row!.AsObject()).ToList();
        return rows.Count > 0 ? new HospitalRows(table, hospital, rows) : throw new InvalidOperationException($"{table} has no row: let EveryTable fill it, or nothing is proved.");
    }

    internal Guid Hospital { get; } = hospital;

    internal int Count => rows.Count;

    /// <summary>Removes them; for a superuser.</summary>
    internal string Delete => $"delete from {table} where hospital_id = '{Hospital}'";

    /// <summary>Removes those that have a value in a column, all if none has; what they point at in their own table stays.</summary>
    internal string DeleteHaving(string column) => $"{Delete} and ({column} is not null or {(rows.Any(row => row[column] is not null) ? "false" : "true")})";

    /// <summary>Puts them back.</summary>
    internal string Insert => InsertOf(rows);

    /// <summary>The same rows under another hospital.</summary>
    internal string InsertAs(Guid other) => InsertOf(rows.Select(row => With(row, TenantTable.Hospital, $"{other}")));

    /// <summary>One of them, one that has a value in a column if there is one.</summary>
    internal string InsertOne(string column) => InsertOf([Having(column)]);

    /// <summary>One of them with another value in a column.</summary>
    internal string InsertOne(string column, string value) => InsertOf([With(Having(column), column, value)]);

    /// <summary>The first value of a column.</summary>
    internal string Value(string column) => Having(column)[column]!.ToString();

    /// <summary>One of them as COPY's text format has it.</summary>
    internal string CopyOne => $"copy ({Select([rows[0]])}) to stdout";

    private string InsertOf(IEnumerable<JsonObject> some) => $"insert into {table} ({table.Columns}) {Select(some)}";

    private string Select(IEnumerable<JsonObject> some)
    {
        var json = new JsonArray([.. some.Select(row => row.DeepClone())]).ToJsonString().Replace("'", "''", StringComparison.Ordinal);
        return $"select {table.Columns} from jsonb_populate_recordset(null::{table}, '{json}')";
    }

    private JsonObject Having(string column) => rows.FirstOrDefault(row => row[column] is not null) ?? rows[0];

    private static JsonObject With(JsonObject row, string column, string value)
    {
        var changed = row.DeepClone().AsObject();
        changed[column] = value;
        return changed;
    }
}
