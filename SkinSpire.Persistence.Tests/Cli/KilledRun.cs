using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>The tool, killed with SIGKILL when it has said so many lines, or a certain one.</summary>
internal static class KilledRun
{
    /// <summary>Returns what it said; with <see cref="int.MaxValue"/> it is not killed.</summary>
    internal static Task<List<string>> OfAsync(TestDatabase database, int line, params string[] arguments) => UntilAsync(database, (count, _) => count == line, arguments);

    /// <summary>As <see cref="OfAsync"/>, by how many lines it has said and what the last one is.</summary>
    internal static Task<List<string>> UntilAsync(TestDatabase database, Func<int, string, bool> kill, params string[] arguments) =>
        UntilAsync(CliRun.Start(Path.GetTempPath(), [.. arguments, "--env", "test", "--verbose"], Variables(database)), kill);

    /// <summary>As <see cref="OfAsync"/>, of a run that was started.</summary>
    internal static async Task<List<string>> UntilAsync(System.Diagnostics.Process started, Func<int, string, bool> kill)
    {
        using var process = started;
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } text)
        {
            said.Add(text);
            if (kill(said.Count, text))
            {
                process.Kill();
                break;
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said;
    }

    internal static Dictionary<string, string?> Variables(TestDatabase database) => new(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = database.MigratorConnectionString };
}
