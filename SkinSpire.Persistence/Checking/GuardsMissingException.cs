using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Checking;

/// <summary>Triggers or constraints without which sign-in or care is unsafe are missing or disabled.</summary>
/// <param name="guards">Their names, as <c>table.name</c>.</param>
public sealed class GuardsMissingException(IReadOnlyList<string> guards)
    : PersistenceException(
        "SSP3006",
        $"What guards sign-in and care is missing or disabled: {string.Join(", ", guards ?? [])}.",
        "Let skinspire-db verify say what else differs, and put it back before this build serves.")
{
    /// <summary>Their names, as <c>table.name</c>, in order.</summary>
    public IReadOnlyList<string> Guards { get; } = guards ?? [];
}
