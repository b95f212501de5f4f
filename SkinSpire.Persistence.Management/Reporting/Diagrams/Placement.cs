namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>Gives each vertex of a layer its height: as near as it can be to where its lines would be level, in the layer's order and without overlap.</summary>
internal static class Placement
{
    private const double BoxGap = 28;
    private const double BendGap = 8;

    internal static void Place(List<List<Vertex>> layers, int sweeps)
    {
        layers.ForEach(layer => Spread(layer, _ => 0));
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            // The last sweeps look both ways.
            var (left, right) = sweep >= sweeps - 4 ? (true, true) : (sweep % 2 == 0, sweep % 2 == 1);
            foreach (var layer in left ? layers : Enumerable.Reverse(layers))
            {
                Spread(layer, vertex => Wish(vertex, left, right));
            }
        }
    }

    // Where its lines would be level.
    private static double Wish(Vertex vertex, bool left, bool right) =>
        (left ? vertex.Incoming.Select(segment => (Y: segment.LeftY - segment.RightPort, segment.Left.Weight)) : [])
        .Concat(right ? vertex.Outgoing.Select(segment => (Y: segment.RightY - segment.LeftPort, segment.Right.Weight)) : [])
        .DefaultIfEmpty((vertex.Y, 1))
        .Aggregate((Sum: 0.0, Weight: 0.0), (all, next) => (all.Sum + (next.Y * next.Weight), all.Weight + next.Weight), all => all.Sum / all.Weight);

    // The least squares that keep the order: neighbours that would overlap are pooled and stand at their common mean (isotonic regression).
    private static void Spread(List<Vertex> layer, Func<Vertex, double> wish)
    {
        var offset = 0.0;
        var pools = new Stack<(double Mean, double Weight, List<(Vertex Vertex, double Offset)> Members)>();
        foreach (var vertex in layer)
        {
            (double Mean, double Weight, List<(Vertex Vertex, double Offset)> Members) pool = (wish(vertex) - offset, vertex.Weight, [(vertex, offset)]);
            while (pools.TryPeek(out var above) && above.Mean > pool.Mean)
            {
                pools.Pop();
                var weight = above.Weight + pool.Weight;
                pool = (((above.Mean * above.Weight) + (pool.Mean * pool.Weight)) / weight, weight, [.. above.Members, .. pool.Members]);
            }

            pools.Push(pool);
            offset += vertex.Height + (vertex.Box is null ? BendGap : BoxGap);
        }

        foreach (var (mean, _, members) in pools)
        {
            members.ForEach(member => member.Vertex.Y = mean + member.Offset);
        }
    }
}
