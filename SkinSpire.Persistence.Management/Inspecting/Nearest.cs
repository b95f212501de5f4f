namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>Guesses which word somebody meant.</summary>
internal static class Nearest
{
    /// <summary>The known word that takes the fewest letters to change; null when none is near.</summary>
    internal static string? Of(string word, IEnumerable<string> known) => known
        .Select(candidate => (Word: candidate, Distance: Distance(word.ToLowerInvariant(), candidate)))
        .Where(candidate => candidate.Distance <= Math.Max(2, word.Length / 3))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    // Levenshtein's, a row of the matrix at a time.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < to.Length; j++)
            {
                (diagonal, row[j + 1]) = (row[j + 1], Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (from[i] == to[j] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
