using SkinSpire.Persistence.Management.Reporting.Pages;

namespace SkinSpire.Persistence.Management.Reporting.Texts;

/// <summary>A book in Graphviz's language: <c>dot -Tsvg</c> draws it.</summary>
internal static class DotBook
{
    private const string Head =
        """
        digraph clinic {
          graph [rankdir=LR, ranksep=1.2, nodesep=0.4, fontname="Helvetica"]
          node [shape=plain, fontname="Helvetica", fontsize=11]
          edge [color="#5b6b7d", dir=both, arrowhead=crow, arrowsize=0.8]

        """;

    internal static string Of(SchemaBook book)
    {
        var ports = book.Tables.SelectMany(table => table.Columns.Select((column, index) => (Key: (table.Name, column.Name), index))).ToDictionary(column => column.Key, column => column.index);
        return $"// {BookFormats.Signature}, {Quantity.Time(book.ReadAt)}\n{Head}{string.Concat(book.Tables.Select(Table))}{string.Concat(book.References.Select(reference => Reference(reference, ports)))}}}\n";
    }

    // Its labels are HTML, so they are encoded as HTML.
    private static string Table(BookTable table) => Html.Of(
        $"""
          {Id(table.Name)} [label=<<table border="1" color="#5b6b7d" cellborder="0" cellspacing="0" cellpadding="4">
            <tr><td bgcolor="#e2f3f5" colspan="3"><b>{table.Name}</b></td></tr>
        {Html.Each(table.Columns.Index(), column => Column(column.Item, column.Index))}  </table>>]

        """).Text;

    private static Html Column(BookColumn column, int port) => Html.Of(
        $"""
            <tr><td align="left" port="in{port}">{(column.InPrimaryKey ? "PK " : "")}{(column.InForeignKey ? "FK" : "")}</td><td align="left">{column.Name}</td><td align="left" port="out{port}">{column.Column.Type}{(column.IsSensitive ? $" · {column.Category}" : "")}</td></tr>

        """);

    // What is pointed at stands to the left; a key that only says which hospital a row is of has no say in where.
    private static string Reference(BookReference reference, Dictionary<(string Table, string Column), int> ports) =>
        $"  {Id(reference.Target)}{Port(ports, (reference.Target, reference.TargetColumn), "out", "e")} -> {Id(reference.Table)}{Port(ports, (reference.Table, reference.Column), "in", "w")} "
        + $"[arrowtail={(reference.IsOptional ? "teeodot" : "tee")}{(reference.IsOneToOne ? ", arrowhead=tee" : "")}{(reference.IsOfHospital ? ", style=dotted, constraint=false" : "")}]\n";

    // A table of another schema has none.
    private static string Port(Dictionary<(string Table, string Column), int> ports, (string Table, string Column) column, string side, string compass) =>
        ports.TryGetValue(column, out var port) ? FormattableString.Invariant($":{side}{port}:{compass}") : "";

    private static Html Id(string name) => new($"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
}
