using System.CommandLine;
using System.CommandLine.Parsing;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Copying;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Migrations.Connections;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db copy</c>: one environment's database in the place of another's.</summary>
internal static class CopyCommand
{
    private static readonly Option<string?> From = new("--from") { Description = "The environment that is copied: dev, test or prod.", HelpName = "ENVIRONMENT" };

    private static readonly Option<string> To = new("--to") { Description = "The environment whose database is replaced: dev or test.", HelpName = "ENVIRONMENT", Required = true };

    private static readonly Option<bool> Anonymise = new("--anonymise") { Description = $"Mask personal data by the model's marks, under the secret in {MaskingSecret.Variable}, else a random one. Needed from production." };

    private static readonly Option<bool> SchemaOnly = new("--schema-only") { Description = "No rows but those that the migrations make." };

    private static readonly Option<string[]> Tables = new("--tables")
    {
        Description = "Only the rows of these tables, with commas between; those that they point at have to be among them.",
        HelpName = "NAMES",
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    private static readonly Option<bool> Undo = new("--undo") { Description = "Bring back the database that was there before the last copy." };

    private static readonly Option<bool> Forget = new("--forget") { Description = "Drop the database that was there before the last copy." };

    internal static Command Create()
    {
        var command = new Command(
            "copy",
            "Put a copy of one environment's database in the place of another's: made beside it, proved, then exchanged; the old one is kept. Never over production.")
        {
            From, To, Anonymise, SchemaOnly, Tables, Undo, Forget, Options.DryRun,
        };
        command.Validators.Add(Check);
        command.WithExamples(
            "skinspire-db copy --from dev --to test --dry-run",
            "skinspire-db copy --from dev --to test --yes",
            "skinspire-db copy --from dev --to test --anonymise --yes",
            "skinspire-db copy --undo --to test --yes",
            "skinspire-db copy --forget --to test --yes");
        command.SetAction((line, ct) => line.GetValue(Undo) ? UndoAsync(line, ct) : line.GetValue(Forget) ? ForgetAsync(line, ct) : CopyAsync(line, ct));
        return command;
    }

    private static void Check(CommandResult result)
    {
        if (new[] { result.GetValue(From) is not null, result.GetValue(Undo), result.GetValue(Forget) }.Count(said => said) != 1)
        {
            result.AddError("Say --from ENVIRONMENT, or --undo, or --forget.");
        }

        if (result.GetValue(Options.Environment) is not null || result.GetValue(Options.Connection) is not null)
        {
            result.AddError("copy works on two databases: name them with --from and --to; --env and --connection name one.");
        }
    }

    private static async Task<int> CopyAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var target = await TargetAsync(line, output, ct).ConfigureAwait(false);
        var source = TargetDatabase.Find(line.GetValue(From));
        var state = await source.LookAsync(ct).ConfigureAwait(false);
        output.Say($"source  {source.Environment.Environment.ShortName()} · {source.Configuration.Target} · PostgreSQL {state.ServerVersion} · from --from · stamp {state.Stamp ?? "none"}");
        var copy = new DatabaseCopy(source, target);
        var request = Request(line, output);
        if (line.GetValue(Options.DryRun))
        {
            var plan = await copy.PlanAsync(request, ct).ConfigureAwait(false);
            output.Report("copy", target.Environment.Environment, plan, data => CopyView.Write(data.WriteLine, plan));
            return (int)ExitCode.Done;
        }

        var report = await copy.RunAsync(request, plan => Confirm(line, output, plan), new RunTalk(line, output), new RowTalk(output), ct).ConfigureAwait(false);
        output.Report("copy", target.Environment.Environment, report, data => data.WriteLine(CopyView.Sentence(report)));
        return (int)ExitCode.Done;
    }

    private static CopyRequest Request(ParseResult line, Output output)
    {
        var secret = line.GetValue(Anonymise) ? MaskingSecret.Find() : null;
        if (secret is not null)
        {
            output.Say(secret.IsChosen ? $"masks are made under the secret in {MaskingSecret.Variable}" : $"masks are made under a random secret; set {MaskingSecret.Variable} for the same masks in every copy");
        }

        return new CopyRequest { Masking = secret, SchemaOnly = line.GetValue(SchemaOnly), Tables = line.GetValue(Tables) ?? [] };
    }

    private static void Confirm(ParseResult line, Output output, CopyPlan plan)
    {
        CopyView.Write(output.Say, plan);
        Confirmation.Need(line, output, CopyView.Consequence(plan));
    }

    private static async Task<int> UndoAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var target = await TargetAsync(line, output, ct).ConfigureAwait(false);
        var report = line.GetValue(Options.DryRun)
            ? await RestoreUndo.PlanAsync(target, ct).ConfigureAwait(false)
            : await RestoreUndo.RunAsync(target, plan => Confirmation.Need(line, output, $"{plan.Back} takes the place of {plan.Database}, which is kept."), ct).ConfigureAwait(false);
        output.Report("copy", target.Environment.Environment, report, data => data.WriteLine(report.Undo is null ? $"{report.Back} would take the place of {report.Database}" : $"{report.Database} is the former database; the copy is kept as {report.Undo}"));
        return (int)ExitCode.Done;
    }

    private static async Task<int> ForgetAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var target = await TargetAsync(line, output, ct).ConfigureAwait(false);
        var report = line.GetValue(Options.DryRun)
            ? await CopyForgetting.PlanAsync(target, ct).ConfigureAwait(false)
            : await CopyForgetting.RunAsync(target, plan => Confirmation.Need(line, output, FormattableString.Invariant($"{plan.Rows} rows of {plan.Former} are lost.")), ct).ConfigureAwait(false);
        output.Report("copy", target.Environment.Environment, report, data => data.WriteLine(FormattableString.Invariant($"{report.Former}, {report.Rows} rows, {(report.IsDropped ? "is dropped" : "would be dropped")}")));
        return (int)ExitCode.Done;
    }

    // Whatever is configured, there is no copy over production.
    private static async Task<TargetDatabase> TargetAsync(ParseResult line, Output output, CancellationToken ct)
    {
        if (ConnectionSource.FindEnvironment(line.GetValue(To)).Environment == DatabaseEnvironment.Production)
        {
            throw new ProductionRefusedException("copy --to");
        }

        var target = TargetDatabase.Find(line.GetValue(To));
        output.Banner(target, await target.LookAsync(ct).ConfigureAwait(false));
        return target;
    }
}
