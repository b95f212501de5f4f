using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace SkinSpire.Persistence.History;

/// <summary>The commands of one migration, with what notes how far they have come between them.</summary>
internal sealed class MigrationWork
{
    private readonly string migration;
    private readonly string direction;
    private readonly IReadOnlyList<string> statements;
    private readonly Func<string, bool, MigrationCommand> make;

    /// <param name="migration">The migration's id.</param>
    /// <param name="commands">Its commands; the last writes the history.</param>
    /// <param name="make">Makes a command of a statement, in a transaction or outside.</param>
    internal MigrationWork(string migration, IReadOnlyList<MigrationCommand> commands, Func<string, bool, MigrationCommand> make)
    {
        this.migration = migration;
        this.make = make;
        statements = [.. commands.Select(command => command.CommandText)];
        direction = statements[^1].TrimStart().StartsWith("DELETE", StringComparison.OrdinalIgnoreCase) ? "reverted" : "applied";
        Commands = [.. commands.Select((command, index) => new NamedCommand(command, migration, statements, index))];
    }

    /// <summary>The migration's own commands, which say where they stand when they fail.</summary>
    internal IReadOnlyList<MigrationCommand> Commands { get; }

    /// <summary>Committed with the first piece: before it nothing is half done.</summary>
    internal MigrationCommand Begin() => make(MigrationCheckpoint.Begin(migration, direction), false);

    /// <summary>What is left of a half-done migration; what its interrupted statement left behind is removed first.</summary>
    /// <exception cref="MigrationHalfDoneException">It cannot go on by itself.</exception>
    internal async Task<IReadOnlyList<MigrationCommand>> ResumeAsync(NpgsqlConnection connection, MigrationCheckpoint checkpoint, CancellationToken ct)
    {
        var start = await checkpoint.ResumeAsync(connection, migration, direction, statements, ct).ConfigureAwait(false);
        return ConcurrentIndexStatement.Parse(statements[start]) is { Creates: true } index && await MigrationCheckpoint.IsValidAsync(connection, index.Index, ct).ConfigureAwait(false) == false
            ? [make($"drop index concurrently if exists {index.Index};", true), .. From(start)]
            : [.. From(start)];
    }

    /// <summary>The commands from one on. The history is written and the checkpoint removed in one transaction.</summary>
    internal IEnumerable<MigrationCommand> From(int start)
    {
        for (var index = start; index < Commands.Count - 1; index++)
        {
            var alone = Commands[index].TransactionSuppressed;
            if (alone)
            {
                yield return make(MigrationCheckpoint.Start(statements, index + 1), true);
            }

            yield return Commands[index];
            if (alone || (index + 2 < Commands.Count && Commands[index + 1].TransactionSuppressed))
            {
                yield return make(MigrationCheckpoint.Finish(statements, index + 1), alone);
            }
        }

        yield return make(statements[^1], false);
        yield return make(MigrationCheckpoint.Remove, false);
    }
}
