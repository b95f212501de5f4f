using System.Globalization;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>Pseudo-terminals in which the tool runs as a person sees it: one tmux server for a class of tests.</summary>
public sealed class Terminal : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // Without what the machine says of colours, of prompts and of databases.
    private static readonly string[] Unset =
        [.. new[] { "CI", "NO_COLOR", "SKINSPIRE_DATABASE", "SKINSPIRE_ENV", "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT", "COLUMNS", "LINES" }.SelectMany(name => new[] { "-u", name })];

    // A Ctrl-C reaches the shell as well, which has to stay. tmux 3.3 itself does not always know what a program ended with.
    private const string KeepExitCode = "trap : INT; \"$@\"; echo $? > \"$0.part\"; mv \"$0.part\" \"$0\"";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire-terminal-");

    /// <summary>Where the tool runs.</summary>
    internal string Folder => folder.FullName;

    public async ValueTask DisposeAsync()
    {
        await Run.OfAsync("tmux", ["-S", Socket, "kill-server"]);
        folder.Delete(recursive: true);
    }

    /// <summary>Starts the tool in a terminal of its own.</summary>
    internal Task<Screen> ToolAsync(int columns, IEnumerable<string> arguments, Dictionary<string, string?> variables) =>
        StartAsync(columns, ["dotnet", CliRun.Tool, .. arguments], variables);

    /// <summary>Starts a program in a terminal of its own; when it has ended, its screen stays.</summary>
    internal async Task<Screen> StartAsync(int columns, string[] program, Dictionary<string, string?> variables)
    {
        var screen = new Screen(this, $"s{Guid.NewGuid():N}");
        var settings = variables.Append(new("SKINSPIRE_LOCAL_DIR", Path.Combine(Folder, "server"))).Select(variable => $"{variable.Key}={variable.Value}");
        await TmuxAsync(
            ["new-session", "-d", "-s", screen.Name, "-x", columns.ToString(CultureInfo.InvariantCulture), "-y", "50", "-c", Folder, "env", .. Unset, .. settings, "sh", "-c", KeepExitCode, screen.ExitFile, .. program]);
        return screen;
    }

    internal async Task<string> TmuxAsync(params string[] arguments)
    {
        if (!File.Exists(Settings))
        {
            await File.WriteAllLinesAsync(Settings, ["set -g remain-on-exit on", "set -g status off", "set -g history-limit 20000", "set -g default-terminal screen-256color"], TestContext.Current.CancellationToken);
        }

        var run = await Run.OfAsync("tmux", ["-S", Socket, "-f", Settings, .. arguments], ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
        return run.Output;
    }

    /// <summary>Asks again until it is so, for at most a minute.</summary>
    internal static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> enough)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        longest.CancelAfter(Longest);
        while (true)
        {
            var answer = await ask();
            if (enough(answer))
            {
                return answer;
            }

            Assert.False(longest.IsCancellationRequested, $"After {Longest.TotalSeconds} s it is not so: {answer}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private string Socket => Path.Combine(Folder, "socket");

    private string Settings => Path.Combine(Folder, "tmux.conf");
}
