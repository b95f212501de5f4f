using System.Text;
using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A name that would be cut.</summary>
internal sealed class NameTooLongRule() : LintRule(
    "name-too-long",
    "PostgreSQL cuts names at 63 bytes, and a distributed database appends a shard's number to constraints, indexes and triggers (PostgreSQL manual, Identifiers; Citus).",
    "At most 50 bytes for constraints, indexes and triggers, 63 for tables and columns.")
{
    private const int Sharded = 50;

    private const int Plain = 63;

    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from step in migration.Steps
        from change in step.Changes
        from named in Names(change)
        let bytes = Encoding.UTF8.GetByteCount(named.Name)
        where bytes > named.Most
        select new LintProblem(
            step,
            named.Name,
            FormattableString.Invariant($"{named.Name} has {bytes} bytes, {named.Most} are allowed."),
            $"name: \"{Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(named.Name).AsSpan(0, named.Most)).TrimEnd('\uFFFD').TrimEnd('_')}\"");

    private static IEnumerable<(string Name, int Most)> Names(Change change) => change switch
    {
        TableCreated created => [(SqlName.Last(created.Table), Plain), .. created.Columns.Select(column => (column.Name, Plain)), .. created.Constraints.Select(constraint => (constraint.Name, Sharded))],
        TableRenamed renamed => [(SqlName.Last(renamed.NewName), Plain)],
        ColumnAdded added => [(added.Column.Name, Plain)],
        ColumnRenamed renamed => [(renamed.NewName, Plain)],
        ConstraintAdded added => [(added.Name, Sharded)],
        IndexCreated index => [(index.Name, Sharded)],
        TableAltered altered when altered.Action.StartsWith("create ", StringComparison.Ordinal) => [(altered.Action.Split(' ')[^1], Sharded)],
        _ => [],
    };
}
