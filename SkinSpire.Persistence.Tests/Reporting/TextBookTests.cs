using System.Text.RegularExpressions;
using SkinSpire.Persistence.Management.Reporting;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Reporting;

/// <summary>The books for other programs, taken apart again: every table, column and key is there.</summary>
public sealed class TextBookTests(ReportedClinic clinic) : IClassFixture<ReportedClinic>
{
    [Fact]
    public void Mermaid_has_every_table_column_and_key()
    {
        var lines = Lines(BookFormat.Mermaid);

        Assert.Equal("erDiagram", lines[1]);
        Assert.Equal(Columns(), Tables(lines, @"^    (?<table>\w+) \{$", @"^        (?<type>[\w\[\]()\-]+) (?<column>\w+)(?: PK, FK| PK| FK)?(?: ""\w+"")?$", "    }"));
        Assert.Equal(
            clinic.Book.References.Select(key => $"{key.Target} -> {key.Table}: {string.Join(", ", key.Columns)}"),
            Matches(lines, @"^    (?<target>\w+) (?:\|o|\|\|)--(?:o\||o\{) (?<table>\w+) : ""(?<columns>[^""]+)""$", match => $"{match.Groups["target"]} -> {match.Groups["table"]}: {match.Groups["columns"]}"));
    }

    [Fact]
    public void Dbml_has_every_table_column_and_key()
    {
        var lines = Lines(BookFormat.Dbml);

        Assert.Equal(Columns(), Tables(lines, @"^Table clinic\.""(?<table>\w+)"" \{$", @"^  ""(?<column>\w+)"" ""[^""]+"" \[(?:not )?null(?:, default: `[^`]+`)?(?:, note: '[^']+')?\]$", "}"));
        Assert.Equal(
            clinic.Book.References.Select(key => $"{key.Name}: {key.Table} -> {key.Target}"),
            Matches(lines, @"^Ref ""(?<name>\w+)"": clinic\.""(?<table>\w+)""\.\S.* [>-] clinic\.""(?<target>\w+)""\.\S.* \[delete: [a-z ]+\]$", match => $"{match.Groups["name"]}: {match.Groups["table"]} -> {match.Groups["target"]}"));
        Assert.Equal(clinic.Book.Tables.Sum(table => table.Table.Indexes.Count), lines.Count(line => Regex.IsMatch(line, @"^    \((?:\w+(?:, \w+)*|`[^`]+`)\) \[.*name: '\w+'", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public async Task Dot_has_every_table_and_key_and_Graphviz_draws_it()
    {
        var lines = Lines(BookFormat.Dot);

        Assert.Equal(clinic.Book.Tables.Select(table => table.Name), Matches(lines, @"^  ""(?<table>\w+)"" \[label=<", match => match.Groups["table"].Value));
        Assert.Equal(clinic.Book.References.Select(key => $"{key.Target} -> {key.Table}"), Matches(lines, @"^  ""(?<target>\w+)"":out\d+:e -> ""(?<table>\w+)"":in\d+:w \[", match => $"{match.Groups["target"]} -> {match.Groups["table"]}"));
        if (OnThePath.Find("dot") is { } dot)
        {
            await DrawAsync(dot, clinic.Book);
            await DrawAsync(dot, Invented.OfHostileWords());
        }
    }

    [Fact]
    public void Every_link_of_the_Markdown_leads_somewhere()
    {
        var text = BookWriter.Write(clinic.Book, BookFormat.Markdown).Text!;
        var places = Matches([text], @"<a id=""(?<place>[^""]+)""></a>", match => match.Groups["place"].Value).ToList();
        var links = Matches([text], @"\]\(#(?<place>[^)]+)\)", match => match.Groups["place"].Value).ToList();

        Assert.Equal(clinic.Book.Tables.Select(table => $"table-{table.Name}"), places);
        Assert.Equal([], links.Except(places, StringComparer.Ordinal));
        Assert.Equal(clinic.Book.Tables.Count + clinic.Book.References.Count() + clinic.Book.Tables.Sum(table => table.Table.ReferencedBy.Count), links.Count);
        Assert.All(clinic.Book.Functions, function => Assert.Contains(function.Definition!.TrimEnd(), text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_cell_of_the_Markdown_ends_early()
    {
        var text = BookWriter.Write(Invented.OfHostileWords(), BookFormat.Markdown).Text!;
        var columns = text.Split('\n').SkipWhile(line => line != "| column | type | null | default | key | data |").TakeWhile(line => line.Length > 0);

        Assert.All(columns, line => Assert.Equal(7, Regex.Count(line, @"(?<!\\)\|", RegexOptions.None, TimeSpan.FromSeconds(1))));
        Assert.DoesNotContain("<script", text.Split("````sql")[0].Split("```mermaid")[0], StringComparison.Ordinal);
    }

    private string[] Lines(BookFormat format) => BookWriter.Write(clinic.Book, format).Text!.Split('\n');

    private List<string> Columns() => [.. clinic.Book.Tables.Select(table => $"{table.Name}: {string.Join(", ", table.Columns.Select(column => column.Name))}")];

    private static async Task DrawAsync(string dot, SchemaBook book)
    {
        var file = Path.GetTempFileName();
        await BookWriter.WriteAsync(book, file, BookFormat.Dot, ct: TestContext.Current.CancellationToken);
        var drawn = await Run.OfAsync(dot, ["-Tsvg", file], ct: TestContext.Current.CancellationToken);
        File.Delete(file);

        Assert.Equal((0, book.Tables.Count), (drawn.ExitCode, Regex.Count(drawn.Output, "class=\"node\"", RegexOptions.None, TimeSpan.FromSeconds(1))));
        Assert.DoesNotContain("Warning", drawn.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Matches(IEnumerable<string> lines, string pattern, Func<Match, string> tell) =>
        lines.SelectMany(line => Regex.Matches(line, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).Select(tell);

    // Each table with its columns; a line within a table that is no column ends them.
    private static List<string> Tables(string[] lines, string table, string column, string end) =>
        [.. lines.Index().Select(line => (line.Index, Match: Regex.Match(line.Item, table, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))).Where(line => line.Match.Success).Select(line =>
            $"{line.Match.Groups["table"]}: {string.Join(", ", Matches(lines[(line.Index + 1)..].TakeWhile(text => text.Length > 0 && text != end), column, match => match.Groups["column"].Value))}")];
}
