using Microsoft.EntityFrameworkCore.Metadata;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>All rules of a clinic model: isolation by key, classification, and readiness for distribution by <c>hospital_id</c>.</summary>
public static class ClinicModelRules
{
    /// <summary>The rules, in the order they are reported.</summary>
    public static IReadOnlyList<ModelRule> All { get; } =
    [
        new CompositeKeyRule(),
        new CompositeForeignKeyRule(),
        new TenantIndexRule(),
        new ClassificationRule(),
        new RequiredNavigationRule(),
        new DeleteBehaviorRule(),
        new NameLengthRule(),
        new ColumnRule(),
        new SharedTableRule(),
        new RowTriggerRule(),
    ];

    /// <summary>Every breach of every rule as <c>rule: sentence</c>; none when the model keeps them all.</summary>
    /// <param name="model">The design-time model.</param>
    public static IEnumerable<string> Violations(IModel model) =>
        All.SelectMany(rule => rule.Violations(model).Select(sentence => $"{rule.Name}: {sentence}"));
}
