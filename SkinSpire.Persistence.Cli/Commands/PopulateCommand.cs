using System.CommandLine;
using SkinSpire.Persistence.Management.Populating;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db populate</c>: invented hospitals for development and tests.</summary>
internal static class PopulateCommand
{
    private static readonly PopulationRequest Defaults = new(PopulationScale.Small);

    private static readonly Option<PopulationScale> Scale = new("--scale") { Description = "small: two hospitals with 5 doctors, 6 others and 20 patients each. clinic: a year of a busy one, 20,000 patients and 150,000 appointments. load: many hospitals, by the numbers below.", HelpName = "small|clinic|load" };
    private static readonly Option<int?> Hospitals = new("--hospitals") { Description = "Of load: how many hospitals; 50 when not said.", HelpName = "N" };
    private static readonly Option<int?> Patients = new("--patients") { Description = "Of load: patients of all of them together; 1,000,000 when not said.", HelpName = "N" };
    private static readonly Option<int?> Appointments = new("--appointments") { Description = "Of load: appointments of all of them together; 3,000,000 when not said.", HelpName = "N" };
    private static readonly Option<long> Seed = new("--seed") { Description = "Another number makes other people; the same one the same, everywhere.", HelpName = "N", DefaultValueFactory = _ => Defaults.Seed };
    private static readonly Option<DateOnly> Today = new("--today") { Description = "The day that is taken for today; visits lie around it.", HelpName = "YYYY-MM-DD", DefaultValueFactory = _ => Defaults.Today };
    private static readonly Option<int> Connections = new("--connections") { Description = "How many connections load at the same time.", HelpName = "N", DefaultValueFactory = _ => Defaults.Connections };

    internal static Command Create()
    {
        var command = new Command(
            "populate",
            $"Fill a database for development or tests with invented hospitals, staff, patients, appointments and accounts, whose password is \"{Populator.Password}\"; run again, it inserts only what is missing.")
        {
            Scale, Hospitals, Patients, Appointments, Seed, Today, Connections, Options.DryRun,
        };
        command.WithExamples(
            "skinspire-db populate --env dev --dry-run",
            "skinspire-db populate --env dev",
            "skinspire-db populate --env dev --scale load --hospitals 2 --patients 2000 --appointments 5000");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var populator = new Populator(database);
        if (line.GetValue(Options.DryRun))
        {
            var plan = await populator.PlanAsync(Request(line), ct).ConfigureAwait(false);
            output.Report("populate", database.Environment.Environment, plan, data => Write(data, plan));
            return (int)ExitCode.Done;
        }

        var report = await output.WatchAsync(tell => populator.RunAsync(Request(line), new PopulationTalk(tell), ct)).ConfigureAwait(false);
        output.Report("populate", database.Environment.Environment, report, data => data.WriteLine(FormattableString.Invariant($"{report.Plan.Hospitals.Count} hospitals, {report.Inserted} rows inserted")));
        return (int)ExitCode.Done;
    }

    private static PopulationRequest Request(ParseResult line) => new(line.GetValue(Scale))
    {
        Seed = line.GetValue(Seed),
        Today = line.GetValue(Today),
        Hospitals = line.GetValue(Hospitals),
        Patients = line.GetValue(Patients),
        Appointments = line.GetValue(Appointments),
        Connections = line.GetValue(Connections),
    };

    private static void Write(IAnsiConsole data, PopulationPlan plan)
    {
        foreach (var table in plan.Tables)
        {
            data.WriteLine(FormattableString.Invariant($"{table.Table}: {table.Missing} of {table.Rows} rows are missing"));
        }

        data.WriteLine(FormattableString.Invariant($"{plan.Missing} rows would be inserted into {plan.Hospitals.Count} hospitals, seed {plan.Seed}, today {plan.Today:yyyy-MM-dd}."));
    }
}
