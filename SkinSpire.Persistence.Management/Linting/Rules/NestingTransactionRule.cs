namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A transaction in the migration's own.</summary>
internal sealed class NestingTransactionRule() : LintRule(
    "nesting-transaction",
    "The migration runs in a transaction of EF's: a COMMIT ends it early, and what follows stays when a later step fails (squawk, transaction-nesting).",
    "Leave transactions to EF; for a step outside one use suppressTransaction: true.")
{
    private static readonly string[] Words = ["begin", "start", "commit", "rollback", "end", "abort", "savepoint", "release", "prepare"];

    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where !statement.IsInBody && Array.Exists(Words, word => statement.Begins(word))
        select new LintProblem(
            found.Step,
            statement.Text,
            $"\"{statement.Text}\" works on the transaction that the migration runs in.",
            "// take this statement out; the migration is one transaction");
}
