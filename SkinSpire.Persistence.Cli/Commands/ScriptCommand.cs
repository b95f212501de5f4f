using System.CommandLine;
using SkinSpire.Persistence.Management.Scripting;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db script</c>: migrations as SQL, for somebody who runs it by hand.</summary>
internal static class ScriptCommand
{
    private static readonly Option<string?> From = new("--from") { Description = "The migration that the database stands at; an empty database without it.", HelpName = "MIGRATION" };

    private static readonly Option<string?> To = new("--to") { Description = "The migration to reach, up or down; the newest without it, 0 for none.", HelpName = "MIGRATION" };

    private static readonly Option<bool> Idempotent = new("--idempotent") { Description = "Ask the history before each step, so that the script suits every database." };

    private static readonly Option<FileInfo?> File = new("--output") { Description = "Where to write it; to stdout without it.", HelpName = "FILE" };

    internal static Command Create()
    {
        var command = new Command(
            "script",
            "Write migrations as one SQL script for psql; needs no database. The script runs behind the lock of every migration run and ends at the first error.")
        {
            From, To, Idempotent, File,
        };
        command.WithExamples("skinspire-db script --idempotent --output clinic.sql", "skinspire-db script --from ReferenceData");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var report = MigrationScript.Write(line.GetValue(From), line.GetValue(To), line.GetValue(Idempotent));
        if (line.GetValue(File) is { } file)
        {
            await System.IO.File.WriteAllTextAsync(file.FullName, report.Sql, ct).ConfigureAwait(false);
            output.Say($"{report.From} to {report.To} is in {file.FullName}");
        }

        // Not through the console's renderer, which breaks lines.
        output.Report("script", null, report, data => data.Profile.Out.Writer.Write(line.GetValue(File) is null ? report.Sql : ""));
        return (int)ExitCode.Done;
    }
}
