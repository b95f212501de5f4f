using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace SkinSpire.Persistence.Migrations.Steps;

/// <summary>Says in a migration why a step may break a rule of <c>skinspire-db lint</c>.</summary>
public static class LintSteps
{
    private const string Prefix = "SkinSpire:Lint:";

    /// <summary>Lets this step break one rule; a rule that it does not break is a finding of its own.</summary>
    /// <param name="step">The step.</param>
    /// <param name="rule">The rule as the finding names it: <c>dropping-column</c>.</param>
    /// <param name="reason">Why nothing is blocked and nothing breaks here, for the reader of the migration.</param>
    /// <exception cref="ReasonMissingException">The reason is empty.</exception>
    public static OperationBuilder<TOperation> Acknowledge<TOperation>(this OperationBuilder<TOperation> step, string rule, string reason)
        where TOperation : MigrationOperation
    {
        ArgumentNullException.ThrowIfNull(step);
        return string.IsNullOrWhiteSpace(reason) ? throw new ReasonMissingException(rule) : step.Annotation(Prefix + rule, reason);
    }

    /// <summary>The rules that an operation says it breaks, with the reasons.</summary>
    /// <param name="operation">The operation.</param>
    public static IReadOnlyDictionary<string, string> Acknowledged(MigrationOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.GetAnnotations()
            .Where(annotation => annotation.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(annotation => annotation.Name[Prefix.Length..], annotation => (string)annotation.Value!, StringComparer.Ordinal);
    }
}
