using System.CommandLine;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Configuring;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Management.Provisioning;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Verification;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db setup</c>: from nothing to a migrated, filled and verified database.</summary>
internal static class SetupCommand
{
    private const int Steps = 6;
    private const string Nothing = "none";

    private static readonly Option<string> Populate = new Option<string>("--populate") { Description = "What it is filled with, as populate --scale takes it.", HelpName = "none|small|clinic|load", DefaultValueFactory = _ => "small" }
        .AcceptOnlyFromAmong(Nothing, "small", "clinic", "load");

    internal static Command Create()
    {
        var command = new Command("setup", "Start the local server, create, migrate, fill and verify a database; run again, it changes only what is missing.") { Populate };
        command.WithExamples("skinspire-db setup --env dev", "skinspire-db setup --env test --populate none");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var environment = LocalEnvironment.Of(line, "setup");
        var server = await LocalServer.FindAsync(ct).ConfigureAwait(false);

        await output.StepAsync(Steps, "local PostgreSQL", () => server.StartAsync(ct), started => started ? "started" : "runs already").ConfigureAwait(false);
        var database = await output.StepAsync(
            Steps, "roles and database", () => new DatabaseProvisioner(server.ConnectionString, server.PassFile).CreateAsync(environment, ct),
            report => report.Created.Count == 0 ? "are there already" : $"created {string.Join(", ", report.Created)}").ConfigureAwait(false);
        var target = TargetDatabase.Find(line.GetValue(Options.Environment), database.Migrator);
        output.Banner(target, await target.LookAsync(ct).ConfigureAwait(false));
        await output.StepAsync(
            Steps, "migrations and environment stamp", () => Updating.RunAsync(target, new ChangeRequest("setup"), progress: line.GetValue(Options.Verbose) ? new RunTalk(line, output) : null, ct: ct),
            report => report.Steps.Count == 0 ? "up to date" : $"applied {report.Steps.Count}").ConfigureAwait(false);
        await output.StepAsync(
            Steps, "invented hospitals", () => PopulateAsync(target, line.GetValue(Populate)!, ct),
            report => report is null ? Nothing : FormattableString.Invariant($"{report.Plan.Hospitals.Count} hospitals, {report.Inserted} rows inserted")).ConfigureAwait(false);
        var verified = await output.StepAsync(
            Steps, "verification", () => new DatabaseVerifier(target).VerifyAsync(ct: ct),
            report => FormattableString.Invariant($"{report.Checks.Count} checks, {report.Findings} findings")).ConfigureAwait(false);
        var file = await output.StepAsync(Steps, "configuration", () => LocalConfiguration.WriteAsync(environment, database, ct), path => path).ConfigureAwait(false);

        output.Report("setup", environment, new { Database = database, Verified = verified, File = file }, data => Summarise(data, environment.ShortName(), database, verified));
        return (int)(verified.Passed ? ExitCode.Done : ExitCode.Difference);
    }

    private static async Task<PopulationReport?> PopulateAsync(TargetDatabase target, string scale, CancellationToken ct) =>
        scale == Nothing ? null : await new Populator(target).RunAsync(new PopulationRequest(Enum.Parse<PopulationScale>(scale, ignoreCase: true)), ct: ct).ConfigureAwait(false);

    private static void Summarise(IAnsiConsole data, string environment, ProvisioningReport database, VerificationReport verified)
    {
        if (!verified.Passed)
        {
            VerificationView.Write(data, verified);
        }

        var psql = new NpgsqlConnectionStringBuilder(database.Application);
        data.WriteLine(
            $"""

            The database is ready.
              migrations   {Target.Of(database.Migrator)}
              application  {Target.Of(database.Application)}
              psql         PGPASSFILE={psql.Passfile} psql -h {psql.Host} -p {psql.Port} -U {psql.Username} {psql.Database}

            Next (from the sources, skinspire-db is: dotnet run --project SkinSpire.Persistence.Cli --):
              skinspire-db local psql --env {environment}      look around as the migrating role
              skinspire-db status --env {environment}          where it stands
              dotnet ef migrations add NAME --project SkinSpire.Persistence.Migrations
            """);
    }
}
