using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Management.RollingBack;

/// <summary>What a rollback would do, and what it takes away.</summary>
/// <param name="To">The migration that the database stands at afterwards, as it was asked for.</param>
/// <param name="Migrations">What would be reverted, in that order, with its SQL.</param>
/// <param name="Rehearsal">How it went beside the database; null when none was asked for.</param>
/// <param name="Losses">What is lost; null when it is not known, because there was no rehearsal.</param>
public sealed record RollbackPlan(string To, IReadOnlyList<PlannedMigration> Migrations, Rehearsal? Rehearsal, IReadOnlyList<RowLoss>? Losses)
{
    /// <summary>One sentence for whoever has to confirm it.</summary>
    public string Consequence => Losses is null
        ? FormattableString.Invariant($"{Migrations.Count} migrations are reverted without a rehearsal; what is lost is not known.")
        : FormattableString.Invariant($"{Migrations.Count} migrations are reverted; {Losses.Where(IsTable).Sum(loss => loss.Rows)} rows in {Losses.Count(IsTable)} tables and {Losses.Where(loss => !IsTable(loss)).Sum(loss => loss.Rows)} values in {Losses.Count(loss => !IsTable(loss))} columns are lost.");

    private static bool IsTable(RowLoss loss) => !loss.Subject.Contains('.', StringComparison.Ordinal);
}
