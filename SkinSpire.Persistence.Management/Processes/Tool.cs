using System.Diagnostics;

namespace SkinSpire.Persistence.Management.Processes;

/// <summary>Runs a program with an argument list, never through a shell; secrets go by file or environment, not by argument.</summary>
internal static class Tool
{
    /// <summary>Runs a program to its end and returns what it printed.</summary>
    /// <param name="program">The program's path, or its name on the PATH.</param>
    /// <param name="arguments">One item an argument.</param>
    /// <param name="account">The operating system's user to run it as; null for this one.</param>
    /// <param name="environment">Variables beside this process's own, secrets too; null for none.</param>
    /// <param name="ct">Kills the program.</param>
    /// <exception cref="ToolFailedException">It did not start, or did not end with 0.</exception>
    internal static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string? account = null, IReadOnlyDictionary<string, string?>? environment = null, CancellationToken ct = default)
    {
        using var process = Start(program, arguments, account, environment);
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var text = await output.ConfigureAwait(false) + await errors.ConfigureAwait(false);
        return process.ExitCode == 0 ? text : throw new ToolFailedException(Path.GetFileName(program), process.ExitCode, text);
    }

    private static Process Start(string program, IEnumerable<string> arguments, string? account, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // The folder we stand in may be closed to the other user.
            WorkingDirectory = account is null ? "" : Path.GetPathRoot(Path.GetTempPath())!,
        };
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        if (account is not null)
        {
            start.UserName = account;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new ToolFailedException(Path.GetFileName(program), exitCode: null, error.Message);
        }
    }
}
