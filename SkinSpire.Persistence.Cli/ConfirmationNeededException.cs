using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Cli;

/// <summary>A verb would destroy something and was not told to; nothing was changed.</summary>
/// <param name="consequence">What would be lost.</param>
internal sealed class ConfirmationNeededException(string consequence)
    : PersistenceException("SSP4204", consequence, "Say --yes if that is what you mean.");
