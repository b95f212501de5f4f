using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A column whose values come from a sequence, on a table with rows or with tenants.</summary>
internal sealed class AddingIdentityColumnRule() : LintRule(
    "adding-identity-column",
    "A sequence rewrites a table with rows under an ACCESS EXCLUSIVE lock, and numbers of one node collide with another's once tenants are distributed (squawk, adding-serial-primary-key-field; Citus).",
    "Use uuid: clients make version 7, the default is gen_random_uuid().")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        migration.OnExisting<ColumnAdded>().Where(found => found.Change.Column.IsIdentity).Select(found => Added(migration, found.Step, found.Change.Table, found.Change.Column))
            .Concat(from found in migration.Changes<TableCreated>()
                    where found.Change.Columns.Any(column => column.Name == "hospital_id")
                    from column in found.Change.Columns
                    where column.IsIdentity
                    select Made(found.Step, found.Change.Table, column.Name));

    private static LintProblem Added(LintedMigration migration, LintedStep step, string table, ColumnSpec column) => new(
        step,
        $"{table}.{column.Name}",
        $"{table}.{column.Name} is numbered by a sequence: adding it rewrites {table} while every reader and writer waits.",
        Corrected.Filled(migration.Table(table), column with { Type = "uuid", Default = "gen_random_uuid()", IsRequired = true }, "gen_random_uuid()", $"{column.Name} is null"));

    private static LintProblem Made(LintedStep step, string table, string column) => new(
        step,
        $"{table}.{column}",
        $"{table}.{column} is numbered by a sequence, and {table} belongs to hospitals: nodes of a distributed database would give the same numbers.",
        $"{column} = table.Column<Guid>(type: \"uuid\", nullable: false, defaultValueSql: \"gen_random_uuid()\")");
}
