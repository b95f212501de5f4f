using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A trigger that is dropped and made again.</summary>
internal sealed class ReplacingTriggerRule() : LintRule(
    "replacing-trigger",
    "DROP TRIGGER takes an ACCESS EXCLUSIVE lock, CREATE OR REPLACE TRIGGER keeps only writers waiting (research, fact 12; PostgreSQL manual, CREATE TRIGGER).",
    "CREATE OR REPLACE TRIGGER, in one statement.")
{
    // A column that goes or changes its type must not be named by a trigger meanwhile.
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where statement.Begins("create", "trigger")
        from made in StatementReader.Changes(statement).OfType<TableAltered>()
        where migration.OnExisting<TableAltered>().Any(other => other.Change == made with { Action = $"drop {made.Action["create ".Length..]}" })
        where !migration.Changes<ColumnDropped>().Any(other => other.Change.Table == made.Table) && !migration.Changes<ColumnRetyped>().Any(other => other.Change.Table == made.Table)
        let trigger = $"{made.Table}.{made.Action.Split(' ')[^1]}"
        select new LintProblem(
            found.Step,
            trigger,
            $"{trigger} is dropped, for which every reader and writer of {made.Table} waits, and made again.",
            Corrected.Sql(statement.With("or replace", "create")));
}
