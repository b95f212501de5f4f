namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>Tables and foreign keys, each at its place.</summary>
/// <remarks>
/// Our own layout and not Graphviz's, so that a book looks the same on every machine; on the clinic's schema it is better, too: 10 crossing pairs of lines, none
/// through a table, wider than high 1.6, against 15, 1 and 1.05 of dot 2.43 with the same boxes. No kept layout library for .NET is to be had.
/// </remarks>
/// <param name="Boxes">Tables, by name; no two overlap.</param>
/// <param name="Lines">Foreign keys between them.</param>
/// <param name="Width">To the right edge of the last box.</param>
/// <param name="Height">To the lower edge of the last box.</param>
internal sealed record Diagram(IReadOnlyList<Box> Boxes, IReadOnlyList<Line> Lines, double Width, double Height)
{
    // Beyond the boxes: what loops and feet need.
    internal const double Margin = 48;

    // Wider than high, as a screen is.
    private const double Aspect = 1.8;

    /// <summary>Lays a book out.</summary>
    internal static Diagram Of(SchemaBook book)
    {
        var boxes = book.Tables.ToDictionary(table => table.Name, Box.Of, StringComparer.Ordinal);
        var references = book.References.Where(reference => boxes.ContainsKey(reference.Target)).ToList();
        var drawings = Islands.Of(boxes, references).ConvertAll(island => LayeredGraph.Draw(island, references));
        Shelves.Arrange(drawings, Aspect);

        var lines = drawings.SelectMany(drawing => drawing.Lines()).ToList();
        var drawn = lines.ConvertAll(line => line.Reference).ToHashSet();
        lines.AddRange(references.Where(reference => !drawn.Contains(reference)).Select(reference => Line.Straight(reference, boxes[reference.Table], boxes[reference.Target])));
        return new Diagram([.. boxes.Values], lines, boxes.Values.Select(box => box.Right).DefaultIfEmpty().Max(), boxes.Values.Select(box => box.Bottom).DefaultIfEmpty().Max());
    }
}
