namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>Tables that hang together, in layers from the left: what is pointed at stands before what points, and long lines have a place in each layer that they pass.</summary>
internal sealed class LayeredGraph
{
    private const double LayerGap = 78;
    private const int Sweeps = 24;

    private readonly List<(BookReference Reference, List<Segment> Way)> ways = [];
    private readonly List<Box> boxes;

    private LayeredGraph(List<Box> boxes, IReadOnlyList<BookReference> references)
    {
        this.boxes = boxes;
        var names = boxes.ToDictionary(box => box.Table.Name, StringComparer.Ordinal);
        var within = references.Where(reference => !reference.IsOfHospital && reference.Table != reference.Target && names.ContainsKey(reference.Table)).ToList();
        var ranks = Ranks.Of(boxes, within);
        var vertices = boxes.ToDictionary(box => box.Table.Name, box => new Vertex(ranks[box.Table.Name], box), StringComparer.Ordinal);
        Layers = [.. Enumerable.Range(0, ranks.Values.Max() + 1).Select(layer => vertices.Values.Where(vertex => vertex.Layer == layer).ToList())];
        ways.AddRange(within.Where(reference => ranks[reference.Table] != ranks[reference.Target])
            .Select(reference => (reference, Lead(vertices[reference.Target], reference.TargetColumn, vertices[reference.Table], reference.Column))));
    }

    /// <summary>Its layers, from the left, each from the top.</summary>
    internal List<List<Vertex>> Layers { get; }

    internal double Width => boxes.Max(box => box.Right) - boxes.Min(box => box.X);

    internal double Height => Vertices.Max(vertex => vertex.Y + vertex.Height) - Top;

    private IEnumerable<Vertex> Vertices => Layers.SelectMany(layer => layer);

    private double Top => Vertices.Min(vertex => vertex.Y);

    /// <summary>Gives every box its place, around the origin.</summary>
    internal static LayeredGraph Draw(List<Box> boxes, IReadOnlyList<BookReference> references)
    {
        var graph = new LayeredGraph(boxes, references);
        Ordering.Improve(graph.Layers, Sweeps);
        Placement.Place(graph.Layers, Sweeps);
        graph.Settle();
        return graph;
    }

    /// <summary>Moves all of it.</summary>
    internal void MoveTo(double x, double y)
    {
        var (right, down) = (x - boxes.Min(box => box.X), y - Top);
        boxes.ForEach(box => (box.X, box.Y) = (box.X + right, box.Y + down));
        Vertices.ToList().ForEach(vertex => vertex.Y += down);
    }

    /// <summary>The lines between its boxes.</summary>
    internal IEnumerable<Line> Lines()
    {
        var edges = Layers.ConvertAll(layer => layer.Where(vertex => vertex.Box is not null).Select(vertex => (vertex.Box!.X, vertex.Box.Right)).First());
        return ways.Select(way => Line.Along(way.Reference, way.Way, edges));
    }

    private List<Segment> Lead(Vertex from, string fromColumn, Vertex to, string toColumn)
    {
        var (left, leftColumn, right, rightColumn) = from.Layer < to.Layer ? (from, fromColumn, to, toColumn) : (to, toColumn, from, fromColumn);
        List<Segment> way = [];
        while (left != right)
        {
            var next = left.Layer + 1 == right.Layer ? right : Bend(left.Layer + 1);
            var segment = new Segment(left, left.Port(leftColumn), next, next.Port(rightColumn));
            left.Outgoing.Add(segment);
            next.Incoming.Add(segment);
            way.Add(segment);
            left = next;
        }

        return way;
    }

    private Vertex Bend(int layer)
    {
        var bend = new Vertex(layer);
        Layers[layer].Add(bend);
        return bend;
    }

    // Boxes of a layer are equally wide, so that lines leave and arrive at one edge.
    private void Settle()
    {
        var x = 0.0;
        foreach (var layer in Layers)
        {
            var width = layer.Max(vertex => vertex.Box?.Width ?? 0);
            foreach (var vertex in layer.Where(vertex => vertex.Box is not null))
            {
                (vertex.Box!.X, vertex.Box.Y, vertex.Box.Width) = (x, vertex.Y, width);
            }

            x += width + LayerGap;
        }
    }
}
