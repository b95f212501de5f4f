namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A name of 80 bits in place of an account's or an e-mail's, whose letter case does not count.</summary>
internal sealed class AccountMask(MaskingSecret secret, string purpose, string prefix, string suffix) : ValueMask
{
    private const int Digits = 20;

    internal override bool IsUnique => true;

    internal override int Longest => prefix.Length + Digits + suffix.Length;

    internal override bool Makes(string text) =>
        text.Length == Longest && text.StartsWith(prefix, StringComparison.Ordinal) && text.EndsWith(suffix, StringComparison.Ordinal);

    // Keys are kept, so that rows still find each other: an actor can be the key of a user.
    internal override string? Text(string value, MaskedRow row) => string.IsNullOrWhiteSpace(value) || Guid.TryParseExact(value, "D", out _)
        ? value
        : prefix + Convert.ToHexStringLower(secret.Bytes(purpose, value.Trim().ToLowerInvariant()))[..Digits] + suffix;
}
