using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>Row-level security that is switched off.</summary>
internal sealed class DisablingRowSecurityRule() : LintRule(
    "disabling-row-security",
    "Without forced row-level security every hospital sees every hospital's rows (design, section 4; Supabase, policy_exists_rls_disabled).",
    "Leave it enabled and forced; migrations run as a role that bypasses it.")
{
    private static readonly string[] Off = ["disable row level security", "no force row level security"];

    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<TableAltered>()
        let change = found.Change
        where Off.Contains(change.Action) && !IsOnAgain(migration, change)
        select new LintProblem(
            found.Step,
            change.Table,
            $"Rows of {change.Table} can be seen by other hospitals once this has run.",
            Corrected.Sql($"alter table {change.Table} {(change.Action.StartsWith("no", StringComparison.Ordinal) ? "force" : "enable")} row level security"));

    // As scaffolded for a table that is renamed: off under the old name, on under the new.
    private static bool IsOnAgain(LintedMigration migration, TableAltered off)
    {
        var now = migration.Changes<TableRenamed>().Where(found => found.Change.Table == off.Table).Select(found => found.Change.NewName).LastOrDefault() ?? off.Table;
        var on = off.Action.StartsWith("no ", StringComparison.Ordinal) ? off.Action["no ".Length..] : "enable row level security";
        return migration.Changes<TableAltered>().Any(found => found.Change.Table == now && found.Change.Action == on)
            || migration.Changes<ObjectDropped>().Any(found => found.Change.Name == off.Table);
    }
}
