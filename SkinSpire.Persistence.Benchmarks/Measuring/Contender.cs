namespace SkinSpire.Persistence.Benchmarks.Measuring;

/// <summary>One way to do a job.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="RunAsync">What is timed.</param>
internal sealed record Contender(string Name, Func<CancellationToken, Task> RunAsync)
{
    /// <summary>Makes the ground equal before each run; not timed.</summary>
    internal Func<CancellationToken, Task> BeforeAsync { get; init; } = _ => Task.CompletedTask;

    /// <summary>Throws when the result is not what the job asks for; not timed. A quick wrong answer is no figure.</summary>
    internal Func<CancellationToken, Task> CheckAsync { get; init; } = _ => Task.CompletedTask;

    /// <summary>How many bytes the result takes; null where size is not what it is about.</summary>
    internal Func<long>? Size { get; init; }

    /// <summary>What it has to reach; null for a peer.</summary>
    internal Goal? Goal { get; init; }
}
