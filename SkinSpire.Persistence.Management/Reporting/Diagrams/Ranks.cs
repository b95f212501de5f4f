namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>Which layer each table stands in: to the right of all that it points at.</summary>
internal static class Ranks
{
    /// <summary>The layers by the longest way; a circle of keys is cut where it closes.</summary>
    internal static Dictionary<string, int> Of(IReadOnlyList<Box> boxes, IReadOnlyList<BookReference> references)
    {
        var targets = references.ToLookup(reference => reference.Table, reference => reference.Target, StringComparer.Ordinal);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var box in boxes)
        {
            Rank(box.Table.Name, targets, ranks, new HashSet<string>(StringComparer.Ordinal));
        }

        Tighten(references, ranks);
        return ranks;
    }

    private static int Rank(string table, ILookup<string, string> targets, Dictionary<string, int> ranks, HashSet<string> onTheWay)
    {
        if (!ranks.TryGetValue(table, out var rank))
        {
            onTheWay.Add(table);
            rank = targets[table].Where(target => !onTheWay.Contains(target)).Select(target => Rank(target, targets, ranks, onTheWay) + 1).DefaultIfEmpty().Max();
            onTheWay.Remove(table);
            ranks[table] = rank;
        }

        return rank;
    }

    // What points at nothing stands beside the first that points at it, not at the far left.
    private static void Tighten(IReadOnlyList<BookReference> references, Dictionary<string, int> ranks)
    {
        foreach (var pointedAt in references.GroupBy(reference => reference.Target, StringComparer.Ordinal).Where(group => ranks[group.Key] == 0))
        {
            ranks[pointedAt.Key] = Math.Max(0, pointedAt.Min(reference => ranks[reference.Table]) - 1);
        }
    }
}
