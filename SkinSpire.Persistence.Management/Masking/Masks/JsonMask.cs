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
        using var masked = new MemoryStream();
        using (var writer = new Utf8JsonWriter(masked))
        {
            Write(writer, document.RootElement, "", Root(document.RootElement, row));
        }

        return Encoding.UTF8.GetString(masked.GetBuffer(), 0, (int)masked.Length);
    }

    /// <summary>Every text of a document with its mask, for a search.</summary>
    internal IEnumerable<(string Value, ValueMask Mask)> Texts(string json, MaskedRow row)
    {
        using var document = JsonDocument.Parse(json);
        return [.. JsonTexts.Of(document.RootElement).Select(text => (text.Value, MaskOf(text.Path, row) ?? Unknown)).Where(text => text.Item2 is not KeptMask)];
    }

    /// <summary>The mask of a path, for a document that holds this one.</summary>
    internal ValueMask? MaskIn(string path, MaskedRow row) => MaskOf(path, row);

    /// <summary>The mask of a path; null when nobody named it.</summary>
    protected abstract ValueMask? MaskOf(string path, MaskedRow row);

    /// <summary>Whose the document is.</summary>
    protected virtual MaskedRow Root(JsonElement document, MaskedRow row) => row;

    private void Write(Utf8JsonWriter writer, JsonElement element, string path, MaskedRow row)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value, JsonTexts.Below(path, property.Name), row);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item, path, row);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteLeaf(writer, element, MaskOf(path, row), row);
                break;
        }
    }

    private static void WriteLeaf(Utf8JsonWriter writer, JsonElement leaf, ValueMask? mask, MaskedRow row)
    {
        if (mask is KeptMask || leaf.ValueKind == JsonValueKind.Null)
        {
            leaf.WriteTo(writer);
        }
        else if (leaf.ValueKind == JsonValueKind.String)
        {
            writer.WriteStringValue((mask ?? Unknown).Text(leaf.GetString()!, row));
        }
        else if (leaf.ValueKind == JsonValueKind.Number)
        {
            WriteNumber(writer, mask?.Text(leaf.GetRawText(), row));
        }
        else
        {
            writer.WriteBooleanValue(false);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, string? masked)
    {
        if (masked is null || long.TryParse(masked, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            writer.WriteNumberValue(long.Parse(masked ?? "0", CultureInfo.InvariantCulture));
            return;
        }

        writer.WriteStringValue(masked);
    }
}
