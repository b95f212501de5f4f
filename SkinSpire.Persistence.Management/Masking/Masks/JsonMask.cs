using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A JSON document of the same structure: each text and number by the mask of its path; what has none is masked as free text, 0 and false.</summary>
internal abstract class JsonMask : ValueMask
{
    // In front of the text in the form that COPY moves jsonb.
    private const byte Version = 1;

    private static readonly FreeTextMask Unknown = new();

    internal override byte[]? Field(ReadOnlySpan<byte> value, MaskedRow row) => [Version, .. Encoding.UTF8.GetBytes(Text(Encoding.UTF8.GetString(value[1..]), row)!)];

    internal override string? Text(string value, MaskedRow row)
    {
        using var document = JsonDocument.Parse(value);
        return Masked(document.RootElement, "", Root(document.RootElement, row));
    }

    /// <summary>Every text of a document with its mask, for a search.</summary>
    internal IReadOnlyList<(string Value, ValueMask Mask)> Texts(string json, MaskedRow row)
    {
        using var document = JsonDocument.Parse(json);
        return [.. JsonTexts.Of(document.RootElement).Select(text => (text.Value, MaskOf(text.Path, row) ?? Unknown))];
    }

    /// <summary>The mask of a path, for a document that holds this one.</summary>
    internal ValueMask? MaskIn(string path, MaskedRow row) => MaskOf(path, row);

    /// <summary>The mask of a path; null when nobody named it.</summary>
    protected abstract ValueMask? MaskOf(string path, MaskedRow row);

    /// <summary>Whose the document is.</summary>
    protected virtual MaskedRow Root(JsonElement document, MaskedRow row) => row;

    // As the server prints jsonb: what is written is then what is read again, byte for byte.
    private string Masked(JsonElement element, string path, MaskedRow row) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(", ", element.EnumerateObject().Select(part => $"{JsonTexts.Quoted(part.Name)}: {Masked(part.Value, JsonTexts.Below(path, part.Name), row)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(", ", element.EnumerateArray().Select(item => Masked(item, path, row)))}]",
        _ => Leaf(element, MaskOf(path, row), row),
    };

    private static string Leaf(JsonElement leaf, ValueMask? mask, MaskedRow row) => leaf.ValueKind switch
    {
        JsonValueKind.String => JsonTexts.Quoted((mask ?? Unknown).Text(leaf.GetString()!, row)),
        JsonValueKind.Null => "null",
        _ when mask is KeptMask => leaf.GetRawText(),
        JsonValueKind.Number => Number(mask?.Text(leaf.GetRawText(), row)),
        _ => "false",
    };

    private static string Number(string? masked) => masked is null
        ? "0"
        : long.TryParse(masked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : JsonTexts.Quoted(masked);
}
