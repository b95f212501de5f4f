using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>An enum type, made or changed.</summary>
internal sealed class UsingEnumTypeRule() : LintRule(
    "using-enum-type",
    "A value of an enum cannot be used in the transaction that adds it, is never removed, and renaming it breaks the running release (PostgreSQL manual, ALTER TYPE; npgsql/efcore.pg#3363).",
    "Use a text column with a CHECK; this schema has no enum types.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where (statement.Begins("create", "type") && statement.Has("as", "enum")) || (statement.Begins("alter", "type") && (statement.Has("add", "value") || statement.Has("rename", "value")))
        let type = statement.Subject
        select new LintProblem(
            found.Step,
            type,
            $"{type} is an enum: a value that is added cannot be used in the same transaction, and none can be taken away.",
            statement.Begins("alter") ? "// use a text column with a CHECK: a value more is another CHECK, added NOT VALID and validated in the next migration" : $"table.CheckConstraint(\"ck_TABLE_{SqlName.Last(type)}\", \"{SqlName.Last(type)} in ({Labels(statement)})\");");

    private static string Labels(SqlStatement statement) =>
        string.Join(", ", statement.Tokens.Where(token => token.Kind == SqlTokenKind.Text).Select(token => $"'{token.Value}'"));
}
