using System.CommandLine;
using SkinSpire.Persistence.Management.Reporting;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db report</c>: the schema as a book.</summary>
internal static class ReportCommand
{
    private static readonly Option<FileInfo?> File = new("--output") { Description = "Where to write it; its ending says the format. To stdout without it.", HelpName = "FILE" };

    private static readonly Option<BookFormat?> Format = new("--format") { Description = "html, markdown, mermaid, dbml or dot; by the file's ending without it." };

    private static readonly Option<bool> Force = new("--force") { Description = "Write over a file that is no report, too." };

    internal static Command Create()
    {
        var command = new Command(
            "report",
            "Write the schema as a book: one HTML page with a diagram, every table, personal data, triggers with their source, sizes and the history (.html); or Markdown (.md), Mermaid (.mmd), DBML (.dbml), Graphviz (.dot). It holds no row.")
        {
            File, Format, Force,
        };
        command.WithExamples("skinspire-db report --env dev --output schema.html", "skinspire-db report --env dev --output docs/schema.md", "skinspire-db report --env dev --format mermaid");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var file = line.GetValue(File)?.FullName;
        var format = BookWriter.Format(line.GetValue(Format), file);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var book = await BookReader.ReadAsync(database, ct).ConfigureAwait(false);
        var written = file is null ? BookWriter.Write(book, format) : await BookWriter.WriteAsync(book, file, format, line.GetValue(Force), ct).ConfigureAwait(false);
        if (file is not null)
        {
            output.Say($"{written.Tables} tables are in {written.Path} ({Bytes.Of(written.Bytes)})");
        }

        // Not through the console's renderer, which breaks lines.
        output.Report("report", database.Environment.Environment, written, data => data.Profile.Out.Writer.Write(written.Text));
        return (int)ExitCode.Done;
    }
}
