namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>The part of a line between two neighbouring layers.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="LeftPort">How far below the beginning's top.</param>
/// <param name="Right">Where it ends, one layer on.</param>
/// <param name="RightPort">How far below the end's top.</param>
internal sealed record Segment(Vertex Left, double LeftPort, Vertex Right, double RightPort)
{
    internal double LeftY => Left.Y + LeftPort;

    internal double RightY => Right.Y + RightPort;
}
