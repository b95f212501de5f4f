using System.CommandLine;
using System.Text.RegularExpressions;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Documentation;

/// <summary>The guide, followed to the letter by a person with an empty folder and nothing but the tool.</summary>
public sealed partial class GuideTests : IAsyncLifetime
{
    // Passable for the user that the server runs as.
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"skinspire guide {Guid.NewGuid():N}");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        var tool = Path.Combine(folder, "skinspire-db");
        await File.WriteAllTextAsync(tool, $"#!/usr/bin/env bash\nexec dotnet '{CliRun.Tool}' \"$@\"\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CliRun.OfAsync(folder, ["local", "destroy", "--yes"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_command_block_of_the_guide_does_what_it_says()
    {
        var blocks = Blocks().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guide.md"), TestContext.Current.CancellationToken));

        foreach (Match block in blocks)
        {
            var run = await Run.OfAsync("bash", ["-euo", "pipefail", "-c", block.Groups["commands"].Value], folder, Variables(), TestContext.Current.CancellationToken);
            Assert.True(run.ExitCode == 0, $"exit {run.ExitCode}\n{block.Groups["commands"].Value}\n{run.Output}");
        }

        Assert.NotEmpty(blocks);
    }

    [Theory]
    [InlineData("skinspire-db verif", "verify")]
    [InlineData("skinspire-db env sh", "show")]
    [InlineData("skinspire-db verify --check te", "tenancy")]
    public async Task The_completion_that_the_guide_gives_to_bash_completes(string typed, string completed)
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guide.md"), TestContext.Current.CancellationToken);
        var completion = Blocks().Matches(guide).Select(block => block.Groups["commands"].Value).Single(block => block.Contains("complete -F", StringComparison.Ordinal));

        // As bash calls it when Tab is pressed: the command and the word that is being typed.
        var run = await Run.OfAsync(
            "bash", ["-c", $"{completion}COMP_LINE=$1 COMP_POINT=${{#1}}; _skinspire_db skinspire-db \"${{1##* }}\"; echo \"${{COMPREPLY[*]}}\"", "bash", typed], folder, Variables(), TestContext.Current.CancellationToken);

        Assert.Equal((0, $"{completed}\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Every_example_of_the_help_is_a_command_of_the_guide()
    {
        var commands = Blocks().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guide.md"), TestContext.Current.CancellationToken))
            .SelectMany(block => block.Groups["commands"].Value.Split('\n'));
        var examples = Leaves(DatabaseTool.Create()).SelectMany(Examples.Of);

        // Production is not had by a test of the guide; GuardTests have it.
        var missing = examples.Where(example => !example.Contains("--env prod", StringComparison.Ordinal) && !commands.Any(command => command.StartsWith(example, StringComparison.Ordinal)));
        Assert.Equal([], missing);
    }

    private static IEnumerable<Command> Leaves(Command command) => command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    private Dictionary<string, string?> Variables() => new(CliRun.Clean(folder), StringComparer.Ordinal)
    {
        ["PATH"] = $"{folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        ["CI"] = "true",
        ["SOURCES"] = Repository.Root,
        ["SkinSpireDatabaseTool"] = $"dotnet exec \"{CliRun.Tool}\"",
    };

    [GeneratedRegex(@"^```bash\n(?<commands>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();
}
