namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>Orders each layer so that few lines cross: by the mean place of the neighbours, to and fro, and the best order seen is kept.</summary>
internal static class Ordering
{
    internal static void Improve(List<List<Vertex>> layers, int sweeps)
    {
        layers.ForEach(Number);
        var best = (Crossings: Crossings(layers), Order: Copy(layers));
        for (var sweep = 0; sweep < sweeps && best.Crossings > 0; sweep++)
        {
            Sweep(layers, rightwards: sweep % 2 == 0);
            if (Crossings(layers) is var crossings && crossings < best.Crossings)
            {
                best = (crossings, Copy(layers));
            }
        }

        for (var i = 0; i < layers.Count; i++)
        {
            layers[i] = best.Order[i];
            Number(layers[i]);
        }
    }

    private static void Sweep(List<List<Vertex>> layers, bool rightwards)
    {
        for (var i = 1; i < layers.Count; i++)
        {
            var layer = rightwards ? i : layers.Count - 1 - i;
            layers[layer] = [.. layers[layer].OrderBy(vertex => Mean(vertex, rightwards))];
            Number(layers[layer]);
        }
    }

    // Between the rows of one box too: a line of a lower row lies lower.
    private static double Mean(Vertex vertex, bool rightwards) => rightwards
        ? vertex.Incoming.Select(segment => Place(segment.Left, segment.LeftPort)).DefaultIfEmpty(vertex.Order).Average()
        : vertex.Outgoing.Select(segment => Place(segment.Right, segment.RightPort)).DefaultIfEmpty(vertex.Order).Average();

    private static double Place(Vertex vertex, double port) => vertex.Order + (port / vertex.Height);

    private static long Crossings(List<List<Vertex>> layers) => layers.Sum(layer => Crossings([.. layer.SelectMany(vertex => vertex.Outgoing)]));

    private static long Crossings(List<Segment> segments)
    {
        var ends = segments.ConvertAll(segment => (Left: Place(segment.Left, segment.LeftPort), Right: Place(segment.Right, segment.RightPort)));
        var crossings = 0L;
        for (var i = 0; i < ends.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                crossings += (ends[i].Left - ends[j].Left) * (ends[i].Right - ends[j].Right) < 0 ? 1 : 0;
            }
        }

        return crossings;
    }

    private static void Number(List<Vertex> layer)
    {
        for (var i = 0; i < layer.Count; i++)
        {
            layer[i].Order = i;
        }
    }

    private static List<List<Vertex>> Copy(List<List<Vertex>> layers) => layers.ConvertAll(layer => layer.ToList());
}
