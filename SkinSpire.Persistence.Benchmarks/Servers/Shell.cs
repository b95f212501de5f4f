using System.Diagnostics;

namespace SkinSpire.Persistence.Benchmarks.Servers;

/// <summary>Runs what a person would type, pipes included; never a value from outside.</summary>
internal static class Shell
{
    /// <summary>Runs a line to its end; a program in the middle of a pipe that fails is a failure too.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    internal static async Task<string> RunAsync(string line, Dictionary<string, string?> variables, CancellationToken ct)
    {
        var start = new ProcessStartInfo("bash", ["-o", "pipefail", "-c", line]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{line} ended with {process.ExitCode}: {await errors}");
    }
}
