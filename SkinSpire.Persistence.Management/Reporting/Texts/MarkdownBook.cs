using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Management.Reporting.Texts;

/// <summary>A book in Markdown, as GitHub reads it.</summary>
internal static class MarkdownBook
{
    internal static string Of(SchemaBook book) => string.Join('\n', Lines(book)) + "\n";

    private static IEnumerable<string> Lines(SchemaBook book) =>
    [
        $"<!-- {BookFormats.Signature} -->", $"# {Cell(book.Database)}", "",
        $"Schema `clinic` ({book.Environment}), read on {Quantity.Time(book.ReadAt)} from PostgreSQL {book.ServerVersion}. Row counts are the planner's estimates.", "",
        "| table | columns | rows | size | what it is |", "| --- | ---: | ---: | ---: | --- |",
        .. book.Tables.Select(table => $"| {Link(table.Name)} | {table.Columns.Count} | {Quantity.Rows(table.Table.Rows)} | {Quantity.Bytes(table.Bytes)} | {Cell(table.Table.Comment)} |"), "",
        "## Diagram", "", "```mermaid", MermaidBook.Diagram(book).TrimEnd(), "```", "",
        .. Section("Tables", book.Tables.SelectMany(Table)),
        .. Section("Functions", book.Functions.SelectMany(Function)),
        .. Section("Migrations", ["| migration | state | when | by | with |", "| --- | --- | --- | --- | --- |", .. book.Migrations.Select(Migration), ""]),
    ];

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines) => [$"## {title}", "", .. lines];

    private static IEnumerable<string> Table(BookTable table) =>
    [
        $"<a id=\"table-{Uri.EscapeDataString(table.Name)}\"></a>", "", $"### {Cell(table.Name)}", "", $"{Cell(table.Table.Comment)} Owner {Code(table.Table.Owner)}{(table.Table.RowSecurity ? ", row security forced" : "")}.", "",
        "| column | type | null | default | key | data |", "| --- | --- | --- | --- | --- | --- |",
        .. table.Columns.Select(column => Column(column, table.References)), "",
        .. List("Keys and constraints", table.Table.Constraints, constraint => $"{Code(constraint.Name)} {Code(constraint.Definition)}"),
        .. List("Pointed at by", table.Table.ReferencedBy, referrer => $"{Link(referrer.Table)} by {Code(referrer.Constraint)}"),
        .. List("Indexes", table.Table.Indexes, index => Code(index.Definition)),
        .. List("Triggers", table.Table.Triggers, trigger => $"{Code(trigger.Definition)}{(trigger.Enabled ? "" : ", disabled")}"),
        .. List("Policies", table.Table.Policies, policy => $"{Code(policy.Name)} for {policy.Command}, using {Code(policy.Using ?? "true")}, with check {Code(policy.Check ?? policy.Using ?? "true")}"),
        .. List("Grants", table.Table.Grants, grant => $"{Code(grant.Role)} {Cell(grant.Privileges)}"),
        .. List("Partitions", table.Table.Partitions, partition => $"{Code(partition.Name)} {Code(partition.Bound)}"),
    ];

    private static string Column(BookColumn column, IReadOnlyList<BookReference> references)
    {
        string[] keys = [.. column.InPrimaryKey ? ["PK"] : Array.Empty<string>(), .. references.Where(reference => reference.Column == column.Name).Select(reference => Link(reference.Target))];
        return $"| {Code(column.Name)} | {Code(column.Column.Type)} | {(column.Column.Nullable ? "null" : "")} | {Code(column.Column.Default ?? column.Column.Generated)} | {string.Join(", ", keys)} | {(column.IsSensitive ? column.Category.ToString() : "")} |";
    }

    private static IEnumerable<string> List<T>(string title, IReadOnlyCollection<T> items, Func<T, string> line) =>
        items.Count == 0 ? [] : [$"**{title}**", "", .. items.Select(item => $"- {line(item)}"), ""];

    private static IEnumerable<string> Function(InspectedFunction function) =>
        [$"### {Cell(function.Name)}", "", $"{Cell(function.Comment)} {function.Language}, {function.Volatility}{(function.SecurityDefiner ? ", security definer" : "")}.", "", "````sql", (function.Definition ?? "").TrimEnd(), "````", ""];

    private static string Migration(BookMigration migration) =>
        $"| {Code(migration.Id)} | {migration.State} | {(migration.At is { } at ? Quantity.Time(at) : "")} | {Cell(migration.By)} | {Cell(migration.Tool)} |";

    private static string Link(string table) => $"[{Cell(table)}](#table-{Uri.EscapeDataString(table)})";

    private static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : $"`{text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace('`', '\'')}`";

    // Nothing in it is markup, and a bar or a line's end would end the cell.
    private static string Cell(string? text) => (text ?? "").ReplaceLineEndings(" ").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
