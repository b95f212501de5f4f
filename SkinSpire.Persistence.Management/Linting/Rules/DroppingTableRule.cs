using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A table, view or schema that goes.</summary>
internal sealed class DroppingTableRule() : LintRule(
    "dropping-table",
    "The release that is still running reads and writes it; its rows are gone (squawk, ban-drop-table; Atlas DS101, DS102).",
    "Take it out of the model in one release, drop it in a later one, and acknowledge.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (step, change) in migration.Changes<Change>())
        {
            if (change is TableCreated created)
            {
                made.Add(created.Table);
            }
            else if (change is ObjectDropped dropped && !made.Contains(dropped.Name) && !IsReplaced(migration, dropped))
            {
                yield return new LintProblem(
                    step,
                    dropped.Name,
                    $"The {dropped.Kind} {dropped.Name} goes with all it holds, and the running release still uses it.",
                    Corrected.Acknowledged($"drop {dropped.Kind} {dropped.Name}", Id, "No release in use reads or writes it."));
            }
        }
    }

    private static bool IsReplaced(LintedMigration migration, ObjectDropped dropped) =>
        dropped.Kind == "view" && migration.Changes<ViewCreated>().Any(view => view.Change.Name == dropped.Name);
}
