using System.Text.RegularExpressions;

namespace SkinSpire.Persistence.Benchmarks.Reporting;

/// <summary><c>docs/performance.md</c>: each benchmark writes the section between its own two marks, and leaves the rest.</summary>
internal static class PerformanceDocument
{
    /// <summary>Puts a section in its place; a new one goes to the end.</summary>
    internal static void Write(string path, string name, string title, string conditions, string table)
    {
        var (begin, end) = ($"<!-- begin {name} -->", $"<!-- end {name} -->");
        var section = $"{begin}\n## {title}\n\n{table.ReplaceLineEndings("\n")}\n{conditions}\n{end}";
        var text = File.ReadAllText(path);
        var pattern = new Regex($"{Regex.Escape(begin)}.*?{Regex.Escape(end)}", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        File.WriteAllText(path, pattern.IsMatch(text) ? pattern.Replace(text, _ => section) : $"{text.TrimEnd()}\n\n{section}\n");
    }
}
