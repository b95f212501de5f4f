using SkinSpire.Persistence.Management.Processes;

namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>Asks programs what version they are.</summary>
internal static class ProgramVersion
{
    // A Docker engine that hangs must not hang us.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>The first line that a program prints; null when it is not there, fails or does not end.</summary>
    internal static async Task<string?> OfAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(ct);
        wait.CancelAfter(LongestWait);
        try
        {
            return (await Tool.RunAsync(program, arguments, ct: wait.Token).ConfigureAwait(false)).Split('\n')[0].Trim();
        }
        catch (Exception error) when (error is ToolFailedException || (error is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
