using System.Globalization;
using System.Text.Json;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>The texts of a JSON document with the names that lead to them.</summary>
internal static class JsonTexts
{
    /// <summary>Every text, with the path of names with dots between; an array's elements have its path.</summary>
    internal static IEnumerable<(string Path, string Value)> Of(JsonElement element, string path = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Of(property.Value, Below(path, property.Name))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Of(item, path)),
        JsonValueKind.String => [(path, element.GetString()!)],
        _ => [],
    };

    /// <summary>Every name in a document: some programs keep data in them.</summary>
    internal static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    /// <summary>A text in quotes, escaped as the server does it, or the word null.</summary>
    internal static string Quoted(string? text) => text is null ? "null" : $"\"{string.Concat(text.Select(Escaped))}\"";

    internal static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Escaped(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => @"\b",
        '\f' => @"\f",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
        _ => character.ToString(),
    };
}
