using System.Text.Json;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>A JSON document without its values: every path that a program can rely on, and what is found there.</summary>
internal static class JsonShape
{
    /// <summary>One line a path, in order: <c>result.applied[]: string</c>. A null tells nothing and is left out.</summary>
    internal static IEnumerable<string> Of(JsonElement document) =>
        Lines("", document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Lines(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Lines($"{path}[]", item)),
        JsonValueKind.True or JsonValueKind.False => [$"{path}: boolean"],
        JsonValueKind.Null => [],
        _ => [$"{path}: {element.ValueKind.ToString().ToLowerInvariant()}"],
    };
}
