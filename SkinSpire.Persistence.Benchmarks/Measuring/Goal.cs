namespace SkinSpire.Persistence.Benchmarks.Measuring;

/// <summary>The most that a contender may take of another one's figure.</summary>
/// <param name="Wall">Of the wall time; null when nothing is asked.</param>
/// <param name="Cpu">Of the processor time of client and server together; null when nothing is asked.</param>
/// <param name="Size">Of the result's bytes; null when nothing is asked.</param>
/// <param name="Of">The name of the other; null for the first.</param>
internal sealed record Goal(double? Wall = null, double? Cpu = null, double? Size = null, string? Of = null);
