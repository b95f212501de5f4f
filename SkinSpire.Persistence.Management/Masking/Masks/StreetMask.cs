using System.Globalization;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A house in a street that is nowhere.</summary>
internal sealed class StreetMask(MaskingSecret secret) : ValueMask
{
    private const string Street = "Masked Cross";

    internal override int Longest => 24;

    internal override bool Makes(string text) => text.EndsWith(Street, StringComparison.Ordinal);

    internal override string? Text(string value, MaskedRow row) => string.IsNullOrWhiteSpace(value)
        ? value
        : string.Create(CultureInfo.InvariantCulture, $"{1 + secret.Number("house", value.Trim().ToLowerInvariant(), 999)}, {1 + secret.Number("street", value.Trim().ToLowerInvariant(), 99)} {Street}");
}
