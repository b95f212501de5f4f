namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>One of a few words, drawn for the person the row is about.</summary>
internal sealed class ChoiceMask(MaskingSecret secret, string purpose, IReadOnlyList<string> words) : ValueMask
{
    internal override int Longest => words.Max(word => word.Length);

    internal override bool IsTelling => false;

    internal override string? Text(string value, MaskedRow row) => words[secret.Number(purpose, row.Subject, words.Count)];
}
