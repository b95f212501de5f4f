namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>Tables that hang together by foreign keys, apart from those that do not.</summary>
internal static class Islands
{
    /// <summary>Each group, by name; what only says which hospital a row is of holds nothing together.</summary>
    internal static List<List<Box>> Of(IReadOnlyDictionary<string, Box> boxes, IEnumerable<BookReference> references)
    {
        var neighbours = references.Where(reference => !reference.IsOfHospital)
            .SelectMany(reference => new[] { (From: reference.Table, To: reference.Target), (From: reference.Target, To: reference.Table) })
            .ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. boxes.Keys.Where(seen.Add).Select(name => Reach(name, neighbours, seen).ConvertAll(table => boxes[table]))];
    }

    private static List<string> Reach(string start, ILookup<string, string> neighbours, HashSet<string> seen)
    {
        List<string> reached = [start];
        for (var i = 0; i < reached.Count; i++)
        {
            reached.AddRange(neighbours[reached[i]].Where(seen.Add));
        }

        return reached;
    }
}
