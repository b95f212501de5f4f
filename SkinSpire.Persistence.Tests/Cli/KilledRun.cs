using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>The tool, killed with SIGKILL when it has said so many lines.</summary>
internal static class KilledRun
{
    /// <summary>Returns what it said; with <see cref="int.MaxValue"/> it is not killed.</summary>
    internal static async Task<List<string>> OfAsync(TestDatabase database, int line, params string[] arguments)
    {
        using var process = CliRun.Start(Path.GetTempPath(), [.. arguments, "--env", "test", "--verbose"], Variables(database));
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } text)
        {
            said.Add(text);
            if (said.Count == line)
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
