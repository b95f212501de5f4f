using System.Diagnostics;
using System.Text.Json;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>The tool as a process of its own, with stdout and stderr apart.</summary>
internal sealed record CliRun(int ExitCode, string Data, string Talk)
{
    /// <summary>The tool of this build.</summary>
    internal static string Tool { get; } = Path.Combine(AppContext.BaseDirectory, "skinspire-db.dll");

    /// <summary>Runs it in a folder of the caller's, with nothing of this machine's configuration.</summary>
    internal static async Task<CliRun> OfAsync(string folder, IEnumerable<string> arguments, Dictionary<string, string?>? environment = null, string? tool = null)
    {
        using var process = Start(folder, arguments, environment, tool);
        var data = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var talk = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CliRun(process.ExitCode, await data, await talk);
    }

    /// <summary>Starts it, for a test that ends it itself.</summary>
    internal static Process Start(string folder, IEnumerable<string> arguments, Dictionary<string, string?>? environment = null, string? tool = null)
    {
        var variables = Clean(folder);
        foreach (var (name, value) in environment ?? [])
        {
            variables[name] = value;
        }

        return Run.Start("dotnet", [tool ?? Tool, .. arguments], folder, variables);
    }

    /// <summary>Variables with which nothing of this machine's configuration is seen, and the local server lives in a folder.</summary>
    internal static Dictionary<string, string?> Clean(string folder) => new(StringComparer.Ordinal)
    {
        ["SKINSPIRE_LOCAL_DIR"] = Path.Combine(folder, "server"),
        ["SKINSPIRE_DATABASE"] = null,
        ["SKINSPIRE_ENV"] = null,
        ["DOTNET_ENVIRONMENT"] = null,
        ["ASPNETCORE_ENVIRONMENT"] = null,
    };

    /// <summary>What <c>--json</c> printed.</summary>
    internal JsonElement Json => JsonDocument.Parse(Data).RootElement;

    /// <summary>The code of the error, when there is one: exactly one sentence and one remedy were printed.</summary>
    internal string? Error
    {
        get
        {
            var lines = Talk.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return lines.Length >= 2 && lines[^2].StartsWith("error SSP", StringComparison.Ordinal) && lines[^1].StartsWith("remedy: ", StringComparison.Ordinal)
                ? lines[^2]["error ".Length..lines[^2].IndexOf(':', StringComparison.Ordinal)]
                : null;
        }
    }
}
