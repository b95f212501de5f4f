using Npgsql;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.History;

/// <summary>The statements of one migration, with what notes how far they have come between them; for EF and for the migrator alike.</summary>
internal sealed class MigrationWork
{
    private readonly string direction;
    private readonly IReadOnlyList<MigrationStatement> given;

    /// <param name="migration">The migration's id.</param>
    /// <param name="given">Its statements; the last writes the history.</param>
    internal MigrationWork(string migration, IReadOnlyList<MigrationStatement> given)
    {
        this.given = given;
        Migration = migration;
        Statements = [.. given.Select(statement => statement.Sql)];
        direction = Statements[^1].TrimStart().StartsWith("DELETE", StringComparison.OrdinalIgnoreCase) ? "reverted" : "applied";
    }

    /// <summary>The migration's id.</summary>
    internal string Migration { get; }

    /// <summary>The texts.</summary>
    internal IReadOnlyList<string> Statements { get; }

    /// <summary>What has to be sent now; nothing but the migration's own statements when it is one transaction.</summary>
    /// <exception cref="MigrationHalfDoneException">One is half done that cannot go on by itself.</exception>
    internal async Task<IReadOnlyList<WorkStep>> StepsAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var checkpoint = await MigrationCheckpoint.FindAsync(connection, ct).ConfigureAwait(false);
        return checkpoint is not null ? await ResumeAsync(connection, checkpoint, ct).ConfigureAwait(false)
            : given.All(statement => statement.InTransaction) ? [.. given.Select((_, index) => Own(index))]
            : [new WorkStep(MigrationCheckpoint.Begin(Migration, direction), InTransaction: true), .. From(0)];
    }

    // What an interrupted statement left behind is removed first.
    private async Task<IReadOnlyList<WorkStep>> ResumeAsync(NpgsqlConnection connection, MigrationCheckpoint checkpoint, CancellationToken ct)
    {
        var start = await checkpoint.ResumeAsync(connection, Migration, direction, Statements, ct).ConfigureAwait(false);
        return ConcurrentIndexStatement.Parse(Statements[start]) is { Creates: true } index && await MigrationCheckpoint.IsValidAsync(connection, index.Index, ct).ConfigureAwait(false) == false
            ? [new WorkStep($"drop index concurrently if exists {index.Index};", InTransaction: false), .. From(start)]
            : [.. From(start)];
    }

    // The history is written and the checkpoint removed in one transaction.
    private IEnumerable<WorkStep> From(int start)
    {
        for (var index = start; index < given.Count - 1; index++)
        {
            var alone = !given[index].InTransaction;
            if (alone)
            {
                yield return new WorkStep(MigrationCheckpoint.Start(Statements, index + 1), InTransaction: false);
            }

            yield return Own(index);
            if (alone || (index + 2 < given.Count && !given[index + 1].InTransaction))
            {
                yield return new WorkStep(MigrationCheckpoint.Finish(Statements, index + 1), !alone);
            }
        }

        yield return new WorkStep(Statements[^1], InTransaction: true);
        yield return new WorkStep(MigrationCheckpoint.Remove, InTransaction: true);
    }

    private WorkStep Own(int index) => new(Statements[index], given[index].InTransaction, index);
}
