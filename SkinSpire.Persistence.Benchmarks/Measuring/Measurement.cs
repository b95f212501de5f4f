namespace SkinSpire.Persistence.Benchmarks.Measuring;

/// <summary>One run.</summary>
/// <param name="Wall">From start to end.</param>
/// <param name="Client">Processor time of this process and the programs it started.</param>
/// <param name="Server">Processor time of the servers.</param>
/// <param name="Size">Bytes of the result; null when not asked.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Client, TimeSpan Server, long? Size)
{
    /// <summary>Both sides.</summary>
    internal TimeSpan Cpu => Client + Server;
}
