using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Management.Repairing;

/// <summary>A migration that was ended in its middle, with what is left of it.</summary>
internal sealed record HalfDoneMigration(MigrationCheckpoint Checkpoint, string Target, PlannedMigration Planned)
{
    /// <summary>Reads where it stands; null when none is half done.</summary>
    internal static async Task<HalfDoneMigration?> FindAsync(MigrationCheckpoint? checkpoint, DatabaseMigrator migrator, CancellationToken ct)
    {
        if (checkpoint is null)
        {
            return null;
        }

        var target = checkpoint.Direction == "applied" ? checkpoint.Migration : await BeforeAsync(checkpoint.Migration, migrator, ct).ConfigureAwait(false);
        var plan = await migrator.PlanAsync(target, ct).ConfigureAwait(false);
        return plan.Migrations.FirstOrDefault(planned => planned.Migration == checkpoint.Migration) is { } planned
            ? new HalfDoneMigration(checkpoint, target, planned)
            : throw new MigrationHalfDoneException(checkpoint.Migration, "this build does not have it");
    }

    /// <summary>The statement that was interrupted, when nobody can see how it ended.</summary>
    internal string? Undecided => Checkpoint.Started > Checkpoint.Done && ConcurrentIndexStatement.Parse(Interrupted) is null ? FailedStatement.Shown(Interrupted) : null;

    internal RepairStep Step => new(
        Checkpoint.Migration,
        FormattableString.Invariant($"is {Checkpoint.Direction} up to statement {Checkpoint.Done} of {Planned.Statements.Count}{(Checkpoint.Started > Checkpoint.Done ? ", and the next one was interrupted" : "")}"),
        MigrationText.Of(Planned.Statements.Skip(Checkpoint.Done).Select(statement => statement.Sql)));

    private string Interrupted => Planned.Statements[Checkpoint.Done].Sql;

    private static async Task<string> BeforeAsync(string migration, DatabaseMigrator migrator, CancellationToken ct)
    {
        var applied = (await migrator.StatusAsync(ct).ConfigureAwait(false)).Applied;
        return applied.LastOrDefault(id => string.CompareOrdinal(id, migration) < 0) ?? DatabaseMigrator.Empty;
    }
}
