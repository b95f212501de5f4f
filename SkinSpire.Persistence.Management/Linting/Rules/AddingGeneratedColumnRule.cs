using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A stored generated column on a table with rows.</summary>
internal sealed class AddingGeneratedColumnRule() : LintRule(
    "adding-generated-column",
    "A stored generated column rewrites the table under an ACCESS EXCLUSIVE lock (PostgreSQL manual, ALTER TABLE, Notes).",
    "Add a plain column that a trigger keeps and fill it in batches; on a small table, acknowledge.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ColumnAdded>()
        let table = found.Change.Table
        let column = found.Change.Column
        where column.Generated is not null
        select new LintProblem(
            found.Step,
            $"{table}.{column.Name}",
            $"{table}.{column.Name} is computed for each row that exists: adding it rewrites {table} while every reader and writer waits.",
            Kept(migration.Table(table), column));

    private static string Kept(LintedTable table, ColumnSpec column)
    {
        var function = SqlName.Beside(table.Name, $"keep_{SqlName.Last(table.Name)}_{column.Name}");
        return Corrected.InTurn(
            Corrected.Lines(
                Corrected.Sql($"alter table {table.Name} add column {column.Name} {column.Type}"),
                Corrected.Sql($"create function {function}() returns trigger language plpgsql as $$ begin new.{column.Name} := (select {column.Generated} from (select new.*) as this_row); return new; end $$"),
                Corrected.Sql($"create trigger keep_{column.Name} before insert or update on {table.Name} for each row execute function {function}()")),
            Corrected.Batches(table, $"update {table.Name} set {column.Name} = {column.Generated}", $"{column.Name} is distinct from ({column.Generated})"));
    }
}
