using System.CommandLine;
using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db inspect</c>: what does the database have?</summary>
internal static class InspectCommand
{
    private static readonly Argument<string?> Table = new("TABLE") { Description = "One table in depth; all in short without it.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> AsTree = new("--tree") { Description = "As a tree instead of tables." };

    internal static Command Create()
    {
        var command = new Command("inspect", "Show tables, columns, keys, indexes, constraints, triggers, functions, policies, grants, sizes and row estimates.") { Table, AsTree };
        command.WithExamples("skinspire-db inspect --env dev", "skinspire-db inspect patients --env dev", "skinspire-db inspect --env dev --tree");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var table = line.GetValue(Table);
        var inspection = await Inspector.ReadAsync(database, table, ct).ConfigureAwait(false);
        output.Report("inspect", database.Environment.Environment, inspection, data =>
        {
            if (line.GetValue(AsTree))
            {
                InspectionTree.Write(data, inspection);
            }
            else if (table is null)
            {
                InspectionView.Write(data, inspection);
            }
            else
            {
                TableView.Write(data, inspection.Tables[0], inspection.Functions);
            }
        });
        return (int)ExitCode.Done;
    }
}
