using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A table or schema under another name.</summary>
internal sealed class RenamingTableRule() : LintRule(
    "renaming-table",
    "The release that is still running knows the old name and fails at once (strong_migrations, rename_table; Atlas BC101).",
    "Leave a view under the old name until no release uses it; a schema keeps its name.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        (from found in migration.OnExisting<TableRenamed>()
         where !migration.Changes<ViewCreated>().Any(view => view.Change.Name == found.Change.Table)
         select new LintProblem(found.Step, found.Change.Table, $"{found.Change.Table} becomes {found.Change.NewName}, and the running release fails at its next query.", WithView(found.Change)))
        .Concat(migration.Changes<SchemaRenamed>().Select(found => new LintProblem(
            found.Step,
            found.Change.Schema,
            $"The schema {found.Change.Schema} becomes {found.Change.NewName}: the running release, the functions and the migrations themselves look for the old one.",
            Corrected.Acknowledged($"alter schema {found.Change.Schema} rename to {found.Change.NewName}", Id, "Nothing runs on this database while it is renamed."))));

    // The view asks with the rights of who reads it, so that the policies of the table hold.
    private static string WithView(TableRenamed change) => Corrected.Lines(
        Corrected.Sql($"alter table {change.Table} {(SqlName.Beside(change.Table, "") == SqlName.Beside(change.NewName, "") ? $"rename to {SqlName.Last(change.NewName)}" : $"set schema {change.NewName.Split('.')[0]}")}"),
        Corrected.Sql($"create view {change.Table} with (security_invoker = true) as select * from {change.NewName}"),
        Corrected.Sql($"alter view {change.Table} owner to skinspire_owner"),
        Corrected.Sql($"grant select, insert, update, delete on {change.Table} to skinspire_app"));
}
