using System.Text.RegularExpressions;

namespace SkinSpire.Persistence.Management.Reporting.Texts;

/// <summary>A book as a Mermaid entity-relationship diagram.</summary>
internal static partial class MermaidBook
{
    internal static string Of(SchemaBook book) => $"%% {BookFormats.Signature}, {Quantity.Time(book.ReadAt)}\n{Diagram(book)}";

    /// <summary>The diagram alone, for a page that has it among other things.</summary>
    internal static string Diagram(SchemaBook book) => $"erDiagram\n{string.Concat(book.Tables.Select(Table))}{string.Concat(book.References.Select(Reference))}";

    private static string Table(BookTable table) => $"    {Name(table.Name)} {{\n{string.Concat(table.Columns.Select(Column))}    }}\n";

    private static string Column(BookColumn column) => $"        {Word(column.Column.Type)} {Word(column.Name)}{Keys(column)}{(column.IsSensitive ? $" \"{column.Category}\"" : "")}\n";

    private static string Keys(BookColumn column) => (column.InPrimaryKey, column.InForeignKey) switch
    {
        (true, true) => " PK, FK",
        (true, false) => " PK",
        (false, true) => " FK",
        _ => "",
    };

    private static string Reference(BookReference reference) =>
        $"    {Name(reference.Target)} {(reference.IsOptional ? "|o" : "||")}--{(reference.IsOneToOne ? "o|" : "o{")} {Name(reference.Table)} : \"{Quoted(string.Join(", ", reference.Columns))}\"\n";

    private static string Name(string name) => Plain().IsMatch(name) ? name : $"\"{Quoted(name)}\"";

    private static string Quoted(string text) => text.Replace('"', '\'');

    // A type or an attribute is one word there.
    private static string Word(string text) => Strange().Replace(text, "_");

    [GeneratedRegex(@"^[A-Za-z_]\w*$", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"[^\w\[\]()\-]+", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Strange();
}
