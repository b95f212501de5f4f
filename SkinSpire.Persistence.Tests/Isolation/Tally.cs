namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>How many mutations there were, and which nothing noticed.</summary>
internal sealed class Tally
{
    private readonly List<string> survivors = [];

    internal int Total { get; private set; }

    internal int Killed => Total - survivors.Count;

    internal IReadOnlyList<string> Survivors => survivors;

    internal void Add(string mutation, bool killed)
    {
        Total++;
        if (!killed)
        {
            survivors.Add(mutation);
        }
    }
}
