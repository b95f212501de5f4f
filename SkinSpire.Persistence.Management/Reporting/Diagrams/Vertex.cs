namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>A box in a layer, or the place where a long line passes one.</summary>
/// <param name="layer">Which layer, from the left.</param>
/// <param name="box">The box; null where a line passes.</param>
internal sealed class Vertex(int layer, Box? box = null)
{
    /// <summary>What a passing line needs.</summary>
    internal const double BendHeight = 14;

    internal int Layer { get; } = layer;

    internal Box? Box { get; } = box;

    /// <summary>Its place in the layer, from the top.</summary>
    internal int Order { get; set; }

    /// <summary>Its upper edge.</summary>
    internal double Y { get; set; }

    internal double Height { get; } = box?.Height ?? BendHeight;

    /// <summary>How hard it pulls: a line that is already on its way is kept straight.</summary>
    internal double Weight => Box is null ? 4 : 1;

    /// <summary>What comes from the layer to the left.</summary>
    internal List<Segment> Incoming { get; } = [];

    /// <summary>What goes to the layer to the right.</summary>
    internal List<Segment> Outgoing { get; } = [];

    internal double Port(string column) => Box?.Port(column) ?? BendHeight / 2;
}
