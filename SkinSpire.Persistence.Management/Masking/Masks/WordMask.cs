namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A word that is one of a few stays; any other becomes the first of them.</summary>
internal sealed class WordMask(IReadOnlyList<string> words) : ValueMask
{
    internal override int Longest => words.Max(word => word.Length);

    internal override bool IsTelling => false;

    internal override string? Text(string value, MaskedRow row) => words.FirstOrDefault(word => word.Equals(value.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase)) ?? words[0];
}
