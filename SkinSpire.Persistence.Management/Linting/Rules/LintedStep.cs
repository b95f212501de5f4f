using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>One step of a migration: the operation as it was written, the statements that it comes to, what these change.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Statements">The statements that the server will get.</param>
/// <param name="IsSuppressed">Whether it runs outside the migration's transaction.</param>
internal sealed record LintedStep(MigrationOperation Operation, IReadOnlyList<SqlStatement> Statements, bool IsSuppressed)
{
    internal IReadOnlyList<Change> Changes { get; } = [.. Statements.SelectMany(StatementReader.Changes)];

    /// <summary>Whether somebody wrote its SQL by hand.</summary>
    internal bool IsRaw => Operation is SqlOperation;

    /// <summary>The rules that the step says it breaks, with the reasons.</summary>
    internal IReadOnlyDictionary<string, string> Acknowledged { get; } = LintSteps.Acknowledged(Operation);

    /// <summary>What the step is about, when a rule names no object of its own.</summary>
    internal string Subject => Statements is [var first, ..] ? first.Subject : "";
}
