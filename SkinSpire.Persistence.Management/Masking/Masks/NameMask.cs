using System.Collections.Frozen;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>An invented name in place of one; letter case does not count.</summary>
internal sealed class NameMask : ValueMask
{
    private readonly MaskingKey key;
    private readonly FrozenSet<string> names;
    private readonly Memo<string, string> known;

    internal NameMask(MaskingKey key, FrozenSet<string> names)
    {
        this.key = key;
        this.names = names;
        known = new Memo<string, string>(Compute);
        Longest = names.Max(name => name.Length);
    }

    internal override int Longest { get; }

    internal override bool Makes(string text) => names.Contains(text.Trim());

    internal override string? Text(string value, MaskedRow row) => string.IsNullOrWhiteSpace(value) ? value : known.Of(value.Trim().ToLowerInvariant());

    // An invented name too gets another.
    private string Compute(string name)
    {
        var place = key.Number(name, names.Count);
        var mask = names.Items[place];
        return mask.Equals(name, StringComparison.OrdinalIgnoreCase) ? names.Items[(place + 1) % names.Count] : mask;
    }
}
