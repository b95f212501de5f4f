namespace SkinSpire.Persistence.Cli;

/// <summary>Two definitions for people: of long ones only the lines that differ.</summary>
internal static class DefinitionDifference
{
    internal static IEnumerable<string> Lines(string? expected, string? actual)
    {
        var wanted = Split(expected);
        var found = Split(actual);
        var same = wanted.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        var sameAtEnd = wanted.Skip(same).Reverse().Zip(found.Skip(same).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return
        [
            .. Labelled("expected", wanted[same..^sameAtEnd]),
            .. Labelled("actual", found[same..^sameAtEnd]),
        ];
    }

    private static string[] Split(string? definition) => (definition ?? "(nothing)").Split('\n');

    private static IEnumerable<string> Labelled(string label, string[] lines) =>
        (lines.Length == 0 ? ["(no such line)"] : lines).Select((line, place) => $"{(place == 0 ? label : ""),-8}  {line}");
}
