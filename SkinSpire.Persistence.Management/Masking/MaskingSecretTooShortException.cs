using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>The masking secret could be guessed; nothing was read.</summary>
/// <param name="length">How many characters it has.</param>
public sealed class MaskingSecretTooShortException(int length)
    : PersistenceException(
        "SSP5302",
        FormattableString.Invariant($"The masking secret has {length} characters, and {MaskingSecret.MinLength} are the fewest that are safe."),
        $"Set {MaskingSecret.Variable} to a longer one, or leave it away: then each copy has a random one.");
