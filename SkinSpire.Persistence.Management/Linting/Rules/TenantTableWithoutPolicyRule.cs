using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A new table of hospitals that does not keep them apart.</summary>
internal sealed class TenantTableWithoutPolicyRule() : LintRule(
    "tenant-table-without-policy",
    "A table with hospital_id that no policy guards shows every hospital's rows to every hospital, its owner included unless row-level security is forced (design, section 4; Supabase, rls_disabled).",
    "Implement ITenantOwned, and the migration is scaffolded with them; in raw SQL enable, force and create the policy beside the table.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Changes<TableCreated>()
        let table = found.Change.Table
        where found.Change.Columns.Any(column => column.Name == "hospital_id")
        let missing = Missing(migration, table).ToList()
        where missing.Count > 0
        select new LintProblem(found.Step, table, $"{table} has hospital_id and does not keep hospitals apart.", Corrected.Lines(missing.Select(Corrected.Sql)));

    private static IEnumerable<string> Missing(LintedMigration migration, string table)
    {
        var actions = migration.Changes<TableAltered>().Where(found => found.Change.Table == table).Select(found => found.Change.Action).ToList();
        if (!actions.Contains("enable row level security"))
        {
            yield return $"alter table {table} enable row level security";
        }

        if (!actions.Contains("force row level security"))
        {
            yield return $"alter table {table} force row level security";
        }

        if (!actions.Exists(action => action.StartsWith("create policy", StringComparison.Ordinal)))
        {
            yield return $"create policy tenant_isolation on {table} using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital())";
        }
    }
}
