using System.Globalization;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>One terminal and what is seen in it.</summary>
internal sealed class Screen(Terminal terminal, string name)
{
    internal string Name { get; } = name;

    /// <summary>Holds the program's exit code when it has ended.</summary>
    internal string ExitFile => Path.Combine(terminal.Folder, $"{Name}.exit");

    /// <summary>All that was printed, a line for each line that the program meant: one that did not fit into the terminal is one here.</summary>
    internal async Task<string[]> LinesAsync() =>
        [.. (await terminal.TmuxAsync("capture-pane", "-p", "-J", "-S", "-", "-t", Name)).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()).TakeWhile(line => !line.StartsWith("Pane is dead", StringComparison.Ordinal))];

    /// <summary>The same with colours, as the escapes that set them.</summary>
    internal Task<string> ColoursAsync() => terminal.TmuxAsync("capture-pane", "-p", "-e", "-S", "-", "-t", Name);

    /// <summary>Waits for a text, wherever its lines break.</summary>
    internal Task<string[]> SeeAsync(string text) =>
        Terminal.UntilAsync(LinesAsync, lines => string.Join(' ', lines).Contains(text, StringComparison.Ordinal));

    /// <summary>Types a line.</summary>
    internal async Task TypeAsync(string text)
    {
        await terminal.TmuxAsync("send-keys", "-t", Name, "-l", text);
        await PressAsync("Enter");
    }

    /// <summary>Presses a key: <c>C-c</c>, <c>Enter</c>.</summary>
    internal Task PressAsync(string key) => terminal.TmuxAsync("send-keys", "-t", Name, key);

    /// <summary>Waits for the program's end.</summary>
    internal async Task<(int ExitCode, string[] Lines)> EndAsync()
    {
        await Terminal.UntilAsync(() => Task.FromResult(File.Exists(ExitFile)), ended => ended);
        return (int.Parse(await File.ReadAllTextAsync(ExitFile, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture), await LinesAsync());
    }
}
