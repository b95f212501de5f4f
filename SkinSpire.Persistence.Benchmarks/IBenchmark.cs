using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;

namespace SkinSpire.Persistence.Benchmarks;

/// <summary>One job, done by several contenders in turns.</summary>
internal interface IBenchmark
{
    /// <summary>The word it is asked for by; a section of the document has it as its mark.</summary>
    string Name { get; }

    /// <summary>What is done, and on how much.</summary>
    string Title { get; }

    /// <summary>Contenders that are not installed here; known when the others are prepared.</summary>
    IReadOnlyList<string> Missing => [];

    /// <summary>Makes what the contenders need, and names them; the first is the limit that the others are a ratio of.</summary>
    Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct);
}
