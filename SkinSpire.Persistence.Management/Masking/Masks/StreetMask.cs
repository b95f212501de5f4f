using System.Globalization;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A house in a street that is nowhere.</summary>
internal sealed class StreetMask(MaskingKey key) : ValueMask
{
    private const string Street = "Masked Cross";

    internal override int Longest => 24;

    internal override bool CanBeWord => true;

    internal override bool Makes(string text) => text.EndsWith(Street, StringComparison.Ordinal);

    internal override string? Text(string value, MaskedRow row) => string.IsNullOrWhiteSpace(value)
        ? value
        : Of(key.Number(value.Trim().ToLowerInvariant(), 999 * 99));

    private static string Of(int house) => string.Create(CultureInfo.InvariantCulture, $"{1 + (house % 999)}, {1 + (house / 999)} {Street}");
}
