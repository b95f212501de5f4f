namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>Steps in and outside a transaction, in one migration.</summary>
internal sealed class MixingTransactionsRule() : LintRule(
    "mixing-transactions",
    "EF commits what stands before a step with suppressTransaction and begins anew behind it: a failure leaves half a migration (research A.2; npgsql/efcore.pg).",
    "Give the steps outside a transaction a migration of their own.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from step in migration.Steps
        where step.IsSuppressed && migration.Steps.Any(other => !other.IsSuppressed)
        select new LintProblem(
            step,
            step.Subject,
            $"The step about {step.Subject} runs outside the migration's transaction, others run in it: when one fails, half the migration stays.",
            $"// in a migration of its own:\n{Corrected.Lines(step.Statements.Select(statement => Corrected.Outside(statement.Text)))}");
}
