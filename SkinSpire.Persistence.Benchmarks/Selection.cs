namespace SkinSpire.Persistence.Benchmarks;

/// <summary>Which contenders run: all, or those whose names hold one of the words of <c>--only</c>, beside the first of each benchmark.</summary>
internal static class Selection
{
    internal static IReadOnlyList<string> Words { get; set; } = [];

    internal static bool Has(string contender) => Words.Count == 0 || Words.Any(word => contender.Contains(word, StringComparison.OrdinalIgnoreCase));
}
