namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>Each word of a name by the mask that it has in a column of its own.</summary>
internal sealed class FullNameMask(NameMask given, NameMask family) : ValueMask
{
    internal override bool Makes(string text) => Words(text) is { Length: > 0 } words && words.Select((word, place) => Mask(place, words.Length).Makes(word)).All(made => made);

    internal override string? Text(string value, MaskedRow row) =>
        Words(value) is { Length: > 0 } words ? string.Join(' ', words.Select((word, place) => Mask(place, words.Length).Text(word, row))) : value;

    private NameMask Mask(int place, int count) => place > 0 && place == count - 1 ? family : given;

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
