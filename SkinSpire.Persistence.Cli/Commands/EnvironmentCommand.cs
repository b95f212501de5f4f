using System.CommandLine;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Configuring;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Migrations.Connections;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db env</c>: which environment is worked on, and which one a database belongs to.</summary>
internal static class EnvironmentCommand
{
    private static readonly Argument<string> Name = new("ENVIRONMENT") { Description = "dev or test." };

    private static readonly Option<string> Reason = new("--reason") { Description = "Why; it is journalled.", HelpName = "TEXT", Required = true };

    internal static Command Create()
    {
        var use = new Command("use", "Choose the environment of this folder; never production.") { Name };
        use.WithExamples("skinspire-db env use test");
        use.SetAction(UseAsync);
        var list = new Command("list", "Show the environments, which are configured, and which is chosen.");
        list.WithExamples("skinspire-db env list");
        list.SetAction(List);
        var show = new Command("show", "Show the chosen environment and what chose it.");
        show.WithExamples("skinspire-db env show");
        show.SetAction(Show);
        var restamp = new Command("restamp", "Give a database the stamp of the environment that --env names; journalled.")
        {
            Confirmation.Confirm, Reason,
        };
        restamp.WithExamples("skinspire-db env restamp --env test --confirm skinspire_test --reason 'restored from dev'");
        restamp.SetAction(RestampAsync);
        return new Command("env", "Which environment is worked on.") { use, list, show, restamp };
    }

    private static async Task<int> UseAsync(ParseResult line, CancellationToken ct)
    {
        var environment = EnvironmentName.Parse(line.GetValue(Name)!);
        var file = await LocalConfiguration.ChooseAsync(environment, ct).ConfigureAwait(false);
        new Output(line).Report("env use", environment, new { Environment = environment.ShortName(), File = file }, data => data.WriteLine($"{environment.ShortName()} is chosen in {file}"));
        return (int)ExitCode.Done;
    }

    private static int List(ParseResult line)
    {
        var chosen = Chosen(line);
        var environments = Enum.GetValues<DatabaseEnvironment>().Select(environment => new
        {
            Name = environment.ShortName(),
            Configured = ConnectionSource.IsConfigured(environment),
            ChosenBy = chosen?.Environment == environment ? chosen.Source : null,
        }).ToList();
        new Output(line).Report("env list", null, environments, data =>
        {
            foreach (var environment in environments)
            {
                data.WriteLine($"{environment.Name,-5} {(environment.Configured ? "configured" : "not configured")}{(environment.ChosenBy is null ? "" : $" · chosen by {environment.ChosenBy}")}");
            }
        });
        return (int)ExitCode.Done;
    }

    private static int Show(ParseResult line)
    {
        var chosen = ConnectionSource.FindEnvironment(line.GetValue(Options.Environment));
        new Output(line).Report("env show", chosen.Environment, new { Environment = chosen.Environment.ShortName(), chosen.Source }, data => data.WriteLine($"{chosen.Environment.ShortName()} · chosen by {chosen.Source}"));
        return (int)ExitCode.Done;
    }

    private static async Task<int> RestampAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var target = Database.Of(line);
        var confirmation = line.GetValue(Confirmation.Confirm) ?? output.Ask($"The database {target.Name} gets the stamp {target.Environment.Environment.ShortName()}. Type its name to go on:");
        var report = await Restamping.RunAsync(target, new ChangeRequest("env restamp", confirmation), line.GetValue(Reason)!, ct).ConfigureAwait(false);
        output.Report("env restamp", target.Environment.Environment, report, data => data.WriteLine($"{report.Database}: {report.Former ?? "no stamp"} → {report.Stamp}"));
        return (int)ExitCode.Done;
    }

    private static ResolvedEnvironment? Chosen(ParseResult line)
    {
        try
        {
            return ConnectionSource.FindEnvironment(line.GetValue(Options.Environment));
        }
        catch (EnvironmentNotChosenException)
        {
            return null;
        }
    }
}
