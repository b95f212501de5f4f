using System.CommandLine;
using SkinSpire.Persistence.Configuring;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db config show</c>: every setting of an environment, and what set it.</summary>
internal static class ConfigurationCommand
{
    private static readonly Option<bool> WithSources = new("--with-sources") { Description = "Also what set each value." };

    internal static Command Create()
    {
        var show = new Command("show", "Show every setting of the environment; secrets are hidden. Connects to nothing.") { WithSources };
        show.WithExamples("skinspire-db config show --env dev --with-sources");
        show.SetAction(Show);
        return new Command("config", "What is configured.") { show };
    }

    private static int Show(ParseResult line)
    {
        var target = Database.Of(line);
        var settings = target.Configuration.Settings;
        new Output(line).Report(
            "config show",
            target.Environment.Environment,
            new { target.Configuration.Environment.Source, Settings = settings },
            data => Write(data, settings, line.GetValue(WithSources)));
        return (int)ExitCode.Done;
    }

    private static void Write(IAnsiConsole data, IReadOnlyList<ResolvedSetting> settings, bool sources)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(["setting", "value", .. sources ? ["source"] : Array.Empty<string>()]);
        foreach (var setting in settings)
        {
            string[] row = [setting.Key, setting.Display, .. sources ? [setting.Source] : Array.Empty<string>()];
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        data.Write(table);
    }
}
