using System.Globalization;
using System.Text;

namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>A foreign key in a diagram.</summary>
/// <param name="Reference">The key.</param>
/// <param name="Path">SVG's path, with a foot at the end where many rows stand and a bar, or a ring for none, where one stands.</param>
internal sealed record Line(BookReference Reference, string Path)
{
    // How far a line runs level before it turns: room for foot, bar and ring.
    private const double Stub = 18;
    private const double Loop = 44;

    /// <summary>A line from layer to layer: level where it passes a layer, curved between them.</summary>
    /// <param name="reference">The key.</param>
    /// <param name="way">Its segments, from the left.</param>
    /// <param name="layers">The edges of each layer's boxes.</param>
    internal static Line Along(BookReference reference, IReadOnlyList<Segment> way, IReadOnlyList<(double Left, double Right)> layers)
    {
        var path = new StringBuilder();
        foreach (var segment in way)
        {
            var (from, to) = (layers[segment.Left.Layer].Right, layers[segment.Right.Layer].Left);
            path.Append(path.Length == 0 ? Text($"M{from:0.#} {segment.LeftY:0.#}") : Text($"L{from:0.#} {segment.LeftY:0.#}")).Append(Curve(from, segment.LeftY, to, segment.RightY));
        }

        var (first, last) = (way[0], way[^1]);
        var targetIsLeft = first.Left.Box!.Table.Name == reference.Target;
        var left = (X: layers[first.Left.Layer].Right, Y: first.LeftY, Side: 1);
        var right = (X: layers[last.Right.Layer].Left, Y: last.RightY, Side: -1);
        return new Line(reference, path + (targetIsLeft ? One(reference, left) + Many(reference, right) : Many(reference, left) + One(reference, right)));
    }

    /// <summary>A line that has no place of its own: a table's to itself, or one of those that all tables have.</summary>
    internal static Line Straight(BookReference reference, Box table, Box target)
    {
        // To itself, or to what stands above or below it: round the right side.
        var isBeside = table != target && Math.Abs(table.X - target.X) >= table.Width;
        var (leave, arrive) = !isBeside ? (1, 1) : target.X > table.X ? (1, -1) : (-1, 1);
        var start = (X: leave > 0 ? table.Right : table.X, Y: table.Y + table.Port(reference.Column), Side: leave);
        var end = (X: arrive > 0 ? target.Right : target.X, Y: target.Y + target.Port(reference.TargetColumn), Side: arrive);
        return new Line(
            reference,
            Text($"M{start.X:0.#} {start.Y:0.#}L{start.X + (leave * Stub):0.#} {start.Y:0.#}C{start.X + (leave * Loop):0.#} {start.Y:0.#} {end.X + (arrive * Loop):0.#} {end.Y:0.#} {end.X + (arrive * Stub):0.#} {end.Y:0.#}L{end.X:0.#} {end.Y:0.#}")
            + Many(reference, start) + One(reference, end));
    }

    private static string Curve(double x1, double y1, double x2, double y2) =>
        Text($"L{x1 + Stub:0.#} {y1:0.#}C{(x1 + x2) / 2:0.#} {y1:0.#} {(x1 + x2) / 2:0.#} {y2:0.#} {x2 - Stub:0.#} {y2:0.#}L{x2:0.#} {y2:0.#}");

    private static string Many(BookReference reference, (double X, double Y, int Side) end) => reference.IsOneToOne
        ? Bar(end)
        : Text($"M{end.X:0.#} {end.Y - 5:0.#}L{end.X + (end.Side * 10):0.#} {end.Y:0.#}L{end.X:0.#} {end.Y + 5:0.#}");

    private static string One(BookReference reference, (double X, double Y, int Side) end) => reference.IsOptional
        ? Bar(end) + Text($"M{end.X + (end.Side * 9):0.#} {end.Y:0.#}a3 3 0 1 {(end.Side > 0 ? 1 : 0)} {end.Side * 6} 0a3 3 0 1 {(end.Side > 0 ? 1 : 0)} {end.Side * -6} 0")
        : Bar(end);

    private static string Bar((double X, double Y, int Side) end) => Text($"M{end.X + (end.Side * 6):0.#} {end.Y - 5:0.#}v10");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
