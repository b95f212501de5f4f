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

    internal static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
