using SkinSpire.Persistence.Management.Inspecting;
using SkinSpire.Persistence.Management.Reporting;

namespace SkinSpire.Persistence.Tests.Reporting;

/// <summary>Books of schemas that nobody has.</summary>
internal static class Invented
{
    /// <summary>What would be run by a page that writes values as they are.</summary>
    internal const string Hostile = "<script>document.title='owned'</script>\"'><img src=x onerror=alert(1)>{{script}} `|_]] */ \\";

    /// <summary>Tables that point at some before them, at themselves, and in one circle.</summary>
    internal static SchemaBook Large(int tables)
    {
        var keys = Enumerable.Range(0, tables).Select(i => (Table: i, Targets: new[] { (i * 7) / 11, i / 2, i % 13 }.Where(target => target <= i || i % 50 == 0).Distinct().ToArray())).ToList();
        return Book([.. keys.Select(key => Table($"table_{key.Table:000}", [.. key.Targets.Append(key.Table == 3 ? 9 : key.Table).Distinct().Select(target => $"table_{target:000}")]))]);
    }

    /// <summary>A table whose every word is an attack on what it is written in.</summary>
    internal static SchemaBook OfHostileWords()
    {
        var table = Table(Hostile, [Hostile]);
        return Book([table with { Table = table.Table with { Comment = Hostile, Triggers = [new(Hostile, Hostile, Hostile, Enabled: true)], Policies = [new(Hostile, Permissive: true, "all", Hostile, Hostile)], Grants = [new(Hostile, Hostile)] } }]) with
        {
            Database = Hostile,
            Functions = [new(Hostile, "function", "void", "sql", "volatile", SecurityDefiner: false, Hostile, Hostile, Hostile)],
            Migrations = [new(Hostile, "applied", DateTimeOffset.UnixEpoch, Hostile, Hostile, Hostile)],
        };
    }

    private static SchemaBook Book(BookTable[] tables) => new("invented", "test", "15.18", DateTimeOffset.UnixEpoch, 1, tables, [], []);

    private static BookTable Table(string name, string[] targets)
    {
        string[] columns = ["hospital_id", "id", .. targets.Select(target => $"{target}_id"), "note"];
        string[] key = ["hospital_id", "id"];
        return Bookkeeping.Enter(
            new InspectedTable(
                name, "table", Comment: null, "owner", RowSecurity: true, Rows: 10, TableBytes: 8192, IndexBytes: 8192, DeadRows: 0, VacuumedAt: null, AnalyzedAt: null,
                [.. columns.Select(column => new InspectedColumn(column, "text", Nullable: column == "note", Default: null, Generated: null, Comment: null))],
                [new($"pk_{name}", "primary-key", "PRIMARY KEY (hospital_id, id)", Validated: true, References: null, key, []), .. targets.Select(target => Key(name, target, key))],
                [], [], [], [], [], []),
            new Dictionary<(string, string), Classification.DataCategory>());
    }

    private static InspectedConstraint Key(string name, string target, string[] key) =>
        new($"fk_{name}_{target}", "foreign-key", $"FOREIGN KEY (hospital_id, {target}_id) REFERENCES clinic.{target}(hospital_id, id)", Validated: true, target, ["hospital_id", $"{target}_id"], key);
}
