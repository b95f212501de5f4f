using SkinSpire.Persistence.Management.Reporting.Pages;
using SkinSpire.Persistence.Management.Reporting.Texts;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>What is written in which format.</summary>
internal static class BookFormats
{
    /// <summary>What stands in the first lines of every book, by which it may be written over.</summary>
    internal const string Signature = "Written by skinspire-db report";

    private static readonly Dictionary<string, BookFormat> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = BookFormat.Html,
        [".htm"] = BookFormat.Html,
        [".md"] = BookFormat.Markdown,
        [".mmd"] = BookFormat.Mermaid,
        [".dbml"] = BookFormat.Dbml,
        [".dot"] = BookFormat.Dot,
        [".gv"] = BookFormat.Dot,
    };

    /// <summary>The format that a file's name asks for; null when it asks for none.</summary>
    internal static BookFormat? Of(string file) => Extensions.TryGetValue(Path.GetExtension(file), out var format) ? format : null;

    /// <summary>The whole text.</summary>
    internal static string Write(SchemaBook book, BookFormat format) => format switch
    {
        BookFormat.Markdown => MarkdownBook.Of(book),
        BookFormat.Mermaid => MermaidBook.Of(book),
        BookFormat.Dbml => DbmlBook.Of(book),
        BookFormat.Dot => DotBook.Of(book),
        _ => BookPage.Of(book),
    };
}
