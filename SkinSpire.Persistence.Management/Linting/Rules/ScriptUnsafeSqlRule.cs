using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>Raw SQL that an idempotent script cannot hold.</summary>
internal sealed class ScriptUnsafeSqlRule() : LintRule(
    "script-unsafe-sql",
    "An idempotent script puts each step into a block of plpgsql: a missing semicolon, a comment at the end, a bare SELECT or the word $EF$ breaks it, and psql records the migration all the same (research, fact 5; npgsql/efcore.pg#1783).",
    "End each statement with a semicolon, call functions with do or call.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from step in migration.Steps
        where step.IsRaw
        let sql = ((SqlOperation)step.Operation).Sql
        from problem in Query(step).Concat(Form(step, sql))
        select problem;

    private static IEnumerable<LintProblem> Query(LintedStep step) =>
        from statement in step.Statements
        where !statement.IsInBody && (statement.Begins("select") || statement.Begins("values") || statement.Begins("with")) && !statement.Has("insert") && !statement.Has("update") && !statement.Has("delete")
        select new LintProblem(
            step,
            statement.Text,
            $"\"{statement.Text}\" has no destination for its result in an idempotent script.",
            Corrected.Sql(statement.Begins("select") ? $"do $$ begin perform {statement.Text["select".Length..].TrimStart()}; end $$" : $"do $$ begin perform * from ({statement.Text}) as ignored; end $$"));

    private static IEnumerable<LintProblem> Form(LintedStep step, string sql)
    {
        if (step.Statements is [.., { IsTerminated: false, IsInBody: false } last])
        {
            yield return new LintProblem(step, step.Subject, $"The step about {step.Subject} does not end with a semicolon: in a script it runs into what follows.", Corrected.Sql(last.Text));
        }
        else if (sql.TrimEnd() is [.., not ';'])
        {
            yield return new LintProblem(step, step.Subject, $"The step about {step.Subject} ends with a comment, which swallows what follows in a script.", Corrected.Lines(step.Statements.Where(statement => !statement.IsInBody).Select(statement => Corrected.Sql(statement.Text))));
        }

        if (sql.Contains("$EF$", StringComparison.Ordinal))
        {
            yield return new LintProblem(step, step.Subject, $"The step about {step.Subject} contains $EF$, which ends the block that a script puts it into.", Corrected.Lines(step.Statements.Where(statement => !statement.IsInBody).Select(statement => Corrected.Sql(statement.Text.Replace("$EF$", "$$", StringComparison.Ordinal)))));
        }
    }
}
