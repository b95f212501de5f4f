using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A statement that cannot run in a transaction, in one.</summary>
internal sealed class ConcurrentlyInTransactionRule() : LintRule(
    "concurrently-in-transaction",
    "The server refuses CONCURRENTLY and VACUUM in a transaction, and a step with several statements is one (PostgreSQL manual, CREATE INDEX, VACUUM).",
    "Give it a step of its own with suppressTransaction: true.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where found.Step.IsRaw && NeedsNone(statement) && (!found.Step.IsSuppressed || found.Step.Statements.Count > 1)
        let name = statement.Subject
        select new LintProblem(
            found.Step,
            name,
            $"The server refuses this statement about {name} in a transaction, and its step runs in one.",
            StatementReader.Changes(statement).ToList() is [IndexCreated index] ? Corrected.Index(index) : Corrected.Outside(statement.Text));

    private static bool NeedsNone(SqlStatement statement) =>
        statement.Begins("vacuum") || (statement.Has("concurrently") && !statement.Begins("refresh"));
}
