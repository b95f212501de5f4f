using System.Collections.Frozen;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>An invented name in place of one; letter case does not count.</summary>
internal sealed class NameMask(MaskingSecret secret, string purpose, FrozenSet<string> names) : ValueMask
{
    private readonly int longest = names.Max(name => name.Length);

    internal override int Longest => longest;

    internal override bool Makes(string text) => names.Contains(text.Trim());

    internal override string? Text(string value, MaskedRow row) => string.IsNullOrWhiteSpace(value) ? value : Of(value.Trim());

    // An invented name too gets another.
    private string Of(string name)
    {
        var place = secret.Number(purpose, name.ToLowerInvariant(), names.Count);
        var mask = names.Items[place];
        return mask.Equals(name, StringComparison.OrdinalIgnoreCase) ? names.Items[(place + 1) % names.Count] : mask;
    }
}
