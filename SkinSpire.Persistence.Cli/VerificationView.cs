using System.Globalization;
using SkinSpire.Persistence.Management.Verification;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows what a verification found: a line for each check, below it each finding as expected and actual.</summary>
internal static class VerificationView
{
    internal static void Write(IAnsiConsole data, VerificationReport report)
    {
        foreach (var check in report.Checks)
        {
            var (word, style) = Outcome(check.Outcome);
            data.Write(new Text($"{word,-8}", style));
            data.WriteLine(check.Reason is null ? check.Check : $"{check.Check}: {check.Reason}");
            Write(data, check.Findings);
        }

        data.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Checks.Count} checks, {report.Checks.Count(check => check.Outcome == CheckOutcome.Skipped)} skipped, {report.Findings} findings"));
    }

    internal static void Write(IAnsiConsole data, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            data.WriteLine($"  {finding.Subject}");
            foreach (var line in DefinitionDifference.Lines(finding.Expected, finding.Actual))
            {
                data.Write(new Padder(new Text(line), new Padding(4, 0, 0, 0)));
            }
        }
    }

    private static (string Word, Style Style) Outcome(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => ("passed", new Style(Color.Green)),
        CheckOutcome.Failed => ("failed", new Style(Color.Red)),
        _ => ("skipped", new Style(Color.Yellow)),
    };
}
