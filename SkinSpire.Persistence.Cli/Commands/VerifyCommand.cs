using System.CommandLine;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Verification;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db verify</c>: is the database as the migrations left it?</summary>
internal static class VerifyCommand
{
    private static readonly Option<string[]> Checks = new Option<string[]>("--check") { Description = "Only this check; can be said more than once.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true }
        .AcceptOnlyFromAmong([.. DatabaseVerifier.Checks]);

    private static readonly Option<string?> Source = new("--source") { Description = "What the database is a masked copy of: with check masking, none of its personal values may stand in the copy.", HelpName = "ENVIRONMENT" };

    internal static Command Create()
    {
        var command = new Command("verify", "Compare a database with this build and leave it as it was; exit 8 when something differs, or could not be checked.") { Checks, Source };
        command.WithExamples("skinspire-db verify --env dev", "skinspire-db verify --env dev --check triggers --check tenancy", "skinspire-db verify --env test --check masking --source dev");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = Database.Of(line);
        output.Banner(database, await database.ReadStateAsync(ct).ConfigureAwait(false));
        var report = await new DatabaseVerifier(database, source: line.GetValue(Source) is { } source ? TargetDatabase.Find(source) : null).VerifyAsync(line.GetValue(Checks), new RunTalk(line, output), ct).ConfigureAwait(false);
        output.Report("verify", database.Environment.Environment, report, data => VerificationView.Write(data, report));
        return (int)(report.Passed ? ExitCode.Done : ExitCode.Difference);
    }
}
