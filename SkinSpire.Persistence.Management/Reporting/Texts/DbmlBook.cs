using System.Text.RegularExpressions;
using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Management.Reporting.Texts;

/// <summary>A book in DBML.</summary>
internal static partial class DbmlBook
{
    internal static string Of(SchemaBook book) =>
        $"// {BookFormats.Signature}, {Quantity.Time(book.ReadAt)}\n\nProject {Quoted(book.Database)} {{\n  database_type: 'PostgreSQL'\n}}\n\n"
        + string.Join('\n', book.Tables.Select(Table)) + "\n" + string.Concat(book.References.Select(Reference));

    private static string Table(BookTable table) =>
        $"Table clinic.{Quoted(table.Name)} {{\n{string.Concat(table.Columns.Select(Column))}"
        + (table.Table.Indexes.Count == 0 ? "" : $"\n  indexes {{\n{string.Concat(table.Table.Indexes.Select(Index))}  }}\n")
        + (table.Table.Comment is { } comment ? $"\n  Note: {Text(comment)}\n" : "") + "}\n";

    private static string Column(BookColumn column) => $"  {Quoted(column.Name)} {Quoted(column.Column.Type)} [{string.Join(", ", Settings(column))}]\n";

    private static IEnumerable<string> Settings(BookColumn column)
    {
        yield return column.Column.Nullable ? "null" : "not null";
        if (column.Column.Default is { } value)
        {
            yield return $"default: `{OneLine(value)}`";
        }

        if (column.IsSensitive || column.Column.Comment is not null)
        {
            yield return $"note: {Text(string.Join(": ", new[] { column.IsSensitive ? column.Category.ToString() : null, column.Column.Comment }.OfType<string>()))}";
        }
    }

    private static string Index(InspectedIndex index)
    {
        var parts = Definition().Match(index.Definition);
        var columns = parts.Groups["columns"].Value;
        string[] settings = [index.Primary ? "pk" : index.Unique ? "unique" : "", $"name: {Text(index.Name)}", parts.Groups["rest"].Value.Trim() is { Length: > 0 } rest ? $"note: {Text(rest)}" : ""];
        return $"    ({(Plain().IsMatch(columns) ? columns : $"`{OneLine(columns)}`")}) [{string.Join(", ", settings.Where(setting => setting.Length > 0))}]\n";
    }

    private static string Reference(BookReference reference) =>
        $"Ref {Quoted(reference.Name)}: {End(reference.Table, reference.Columns)} {(reference.IsOneToOne ? "-" : ">")} {End(reference.Target, reference.TargetColumns)} [delete: {reference.OnDelete.ToLowerInvariant()}]\n";

    private static string End(string table, IReadOnlyList<string> columns) =>
        $"clinic.{Quoted(table)}.{(columns.Count == 1 ? Quoted(columns[0]) : $"({string.Join(", ", columns.Select(Quoted))})")}";

    private static string Quoted(string name) => $"\"{name.Replace('"', '\'')}\"";

    private static string Text(string text) => $"'{OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('`', '\'');

    [GeneratedRegex(@" USING \w+ \((?<columns>.*?)\)(?<rest>(?: INCLUDE | NULLS | WITH | WHERE ).*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\w+(?:, \w+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
