using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Guarding;

/// <summary>A verb would destroy something and was not told to; nothing was changed.</summary>
/// <param name="consequence">What would be lost, as a sentence.</param>
/// <param name="remedy">What confirms it; null for <c>--yes</c>.</param>
public sealed class ConfirmationNeededException(string consequence, string? remedy = null)
    : PersistenceException("SSP4204", consequence, remedy ?? "Say --yes if that is what you mean.");
