using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>Rows of audited tables, changed by nobody for no hospital.</summary>
internal sealed class ChangingRowsWithoutHospitalRule() : LintRule(
    "changing-rows-without-hospital",
    "The history of a changed row is written under the policy of its hospital: unbound, the first row raises SS001, on a database with rows and not on an empty one (design, section 4; seen on PostgreSQL 15).",
    "Work for one hospital after the other, each in a transaction that clinic.enter binds.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration)
    {
        var audited = migration.After.OfType<TableAltered>().Where(change => change.Action == "create trigger row_history").Select(change => change.Table).ToHashSet(StringComparer.Ordinal);
        return from found in migration.Steps.TakeWhile(step => !Binds(step)).SelectMany(step => step.Statements.Select(statement => (Step: step, Statement: statement)))
               let statement = found.Statement
               where found.Step.IsRaw && (statement.Begins("update") || statement.Begins("delete") || statement.Begins("insert"))
               let table = statement.Subject
               where audited.Contains(table)
               select new LintProblem(
                   found.Step,
                   table,
                   $"Rows of {table} are changed with no hospital bound: where there are rows, the step fails with SS001.",
                   Corrected.EachHospital($"perform clinic.enter(hospital, 'migration'); {OfHospital(statement)};"));
    }

    private static bool Binds(LintedStep step) => step.Operation is SqlOperation raw && raw.Sql.Contains("clinic.enter(", StringComparison.Ordinal);

    private static string OfHospital(SqlStatement statement)
    {
        if (statement.Begins("insert"))
        {
            return $"{statement.Text} /* of this hospital alone */";
        }

        var cursor = statement.Cursor;
        var condition = cursor.SkipTo("where") ? cursor.Rest : null;
        return condition is null
            ? $"{statement.Text} where hospital_id = hospital"
            : $"{statement.Text[..^condition.Length]}hospital_id = hospital and ({condition})";
    }
}
