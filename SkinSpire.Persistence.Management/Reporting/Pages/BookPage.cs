using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Reporting.Diagrams;

namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>A book as one page that needs nothing from anywhere: its policy forbids all but its own style and script.</summary>
internal static partial class BookPage
{
    internal static string Of(SchemaBook book)
    {
        var (style, script) = (File("report.css"), File("report.js"));
        var parts = new Dictionary<string, Html>(StringComparer.Ordinal)
        {
            ["signature"] = Html.Of($"{BookFormats.Signature}"),
            ["policy"] = Html.Of($"default-src 'none'; style-src {Hash(style)}; script-src {Hash(script)}; base-uri 'none'; form-action 'none'"),
            ["style"] = new(style),
            ["script"] = new(script),
            ["database"] = Html.Of($"{book.Database}"),
            ["environment"] = Badge.Of(book.Environment, book.Environment),
            ["contents"] = Html.Each(book.Tables, table => Html.Of($"<li data-table=\"{table.Name}\">{Anchor.ToTable(table.Name)}</li>\n")),
            ["overview"] = OverviewPart.Of(book),
            ["diagram"] = DiagramPart.Of(Diagram.Of(book)),
            ["sizes"] = SizesPart.Of(book),
            ["personal"] = PersonalDataPart.Of(book),
            ["tables"] = Html.Each(book.Tables, TablePart.Of),
            ["functions"] = FunctionsPart.Of(book),
            ["migrations"] = MigrationsPart.Of(book),
        };

        // In one pass: what a value holds is never taken for a place of the template.
        return Place().Replace(File("report.html"), place => parts[place.Groups["name"].Value].Text);
    }

    private static string File(string name) => EmbeddedText.Read(typeof(BookPage), $"Reporting/Pages/{name}");

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Place();
}
