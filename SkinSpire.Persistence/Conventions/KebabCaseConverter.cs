using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SkinSpire.Persistence.Conventions;

/// <summary>An enum's value as kebab-case text: <c>CheckedIn</c> as <c>checked-in</c>.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class KebabCaseConverter<T>() : ValueConverter<T, string>(value => Word(value), word => Value(word))
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    private static readonly Dictionary<string, T> Values =
        Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    private static string Word(T value) => Words[value];

    private static T Value(string word) => Values[word];
}
