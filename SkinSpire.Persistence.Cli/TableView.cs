using System.Globalization;
using SkinSpire.Persistence.Management.Inspecting;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows one table in depth.</summary>
internal static class TableView
{
    internal static void Write(IAnsiConsole data, InspectedTable table, IReadOnlyList<InspectedFunction> functions)
    {
        data.WriteLine($"{table.Name} · {table.Kind} · owner {table.Owner} · row security {(table.RowSecurity ? "forced" : "not forced")}");
        data.WriteLine($"{(table.Rows is null ? "never analysed" : $"about {InspectionView.Text(table.Rows)} rows")} · {InspectionView.Text(table.DeadRows)} dead · table {Bytes.Of(table.TableBytes)} · indexes {Bytes.Of(table.IndexBytes)} · vacuumed {When(table.VacuumedAt)} · analysed {When(table.AnalyzedAt)}");
        data.WriteLine(table.Comment ?? "no comment");
        Section(data, "columns", ["column", "type", "null", "default"], table.Columns.Select(column => new[] { column.Name, Short(column.Type), column.Nullable ? "null" : "", column.Generated is null ? column.Default ?? "" : $"generated: {column.Generated}" }));
        Section(data, "keys and constraints", ["constraint", "definition"], table.Constraints.Select(constraint => new[] { constraint.Name, constraint.Definition }));
        Section(data, "referenced by", ["table", "constraint"], table.ReferencedBy.Select(referrer => new[] { referrer.Table, referrer.Constraint }));
        Section(data, "indexes", ["index", "size", "scans", "definition"], table.Indexes.Select(index => new[] { index.Name, Bytes.Of(index.Bytes), InspectionView.Text(index.Scans), Definition(index) }));
        Section(data, "triggers", ["trigger", "definition"], table.Triggers.Select(trigger => new[] { trigger.Name, Definition(trigger) }));
        Section(data, "functions of the triggers", ["function", "what it does"], functions.Select(function => new[] { function.Name, function.Comment ?? "" }));
        Section(data, "policies", ["policy", "for", "rows"], table.Policies.Select(policy => new[] { policy.Name, policy.Command, policy.Check is null || policy.Check == policy.Using ? policy.Using ?? "" : $"{policy.Using}, written ones {policy.Check}" }));
        Section(data, "grants", ["role", "privileges"], table.Grants.Select(grant => new[] { grant.Role, grant.Privileges }));
        Section(data, "partitions", ["partition", "rows", "size", "bound"], table.Partitions.Select(partition => new[] { partition.Name, partition.Rows is null ? "?" : InspectionView.Text(partition.Rows), Bytes.Of(partition.Bytes), partition.Bound }));
    }

    /// <summary>What follows the index's name and table.</summary>
    internal static string Definition(InspectedIndex index) =>
        $"{(index.Unique ? "unique " : "")}{index.Definition[(index.Definition.IndexOf(" USING ", StringComparison.Ordinal) + " USING ".Length)..]}{(index.Valid ? "" : " INVALID")}";

    /// <summary>What follows the trigger's name.</summary>
    internal static string Definition(InspectedTrigger trigger) =>
        $"{trigger.Definition[(trigger.Definition.IndexOf(trigger.Name, StringComparison.Ordinal) + trigger.Name.Length + 1)..]}{(trigger.Enabled ? "" : " DISABLED")}";

    private static void Section(IAnsiConsole data, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = Columns.Table(whole: columns.Length - 1, columns);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        if (table.Rows.Count > 0)
        {
            data.WriteLine();
            data.WriteLine(title);
            data.Write(table);
        }
    }

    /// <summary>The type in the words that people type.</summary>
    internal static string Short(string type) => type
        .Replace("character varying", "varchar", StringComparison.Ordinal)
        .Replace("timestamp with time zone", "timestamptz", StringComparison.Ordinal);

    private static string When(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never";
}
