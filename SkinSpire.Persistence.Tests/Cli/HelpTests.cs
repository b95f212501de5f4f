using System.CommandLine;
using System.CommandLine.Parsing;
using SkinSpire.Persistence.Cli;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>What a person reads before running anything; nothing here starts a process or a server.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Verbs() => [.. Leaves(DatabaseTool.Create(), "").Select(leaf => leaf.Path)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_says_what_it_does_and_shows_examples_that_are_understood(string verb)
    {
        var (code, output, errors) = await RunAsync($"{verb} --help");
        var command = DatabaseTool.Create().Parse(verb).CommandResult.Command;
        var examples = Examples.Of(command);

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains(command.Description!, output, StringComparison.Ordinal);
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Contains($"  {example}\n", output, StringComparison.Ordinal));
        Assert.All(examples, example => Assert.Equal([], DatabaseTool.Create().Parse(Arguments(example)).Errors.Select(error => error.Message)));
        Assert.All(examples, example => Assert.StartsWith($"skinspire-db {verb}", example, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("updaet", "update")]
    [InlineData("verfy", "verify")]
    public async Task A_typing_error_gets_a_suggestion(string typed, string meant)
    {
        var (code, output, errors) = await RunAsync(typed);

        Assert.NotEqual(0, code);
        Assert.Contains(meant, output + errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ver", "verify")]
    [InlineData("env sh", "show")]
    [InlineData("update --no-b", "--no-backup-check")]
    public async Task A_shell_can_complete(string typed, string completed)
    {
        var (code, output, _) = await RunAsync($"[suggest:{typed.Length}] \"{typed}\"");

        Assert.Equal(0, code);
        Assert.Contains(completed, output.Split('\n', StringSplitOptions.TrimEntries));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string line)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = await DatabaseTool.Create().Parse(Arguments(line)).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }

    private static string[] Arguments(string line) => [.. CommandLineParser.SplitCommandLine(line.Replace("skinspire-db ", "", StringComparison.Ordinal).Replace('\'', '"'))];

    private static IEnumerable<(string Path, Command Command)> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [(path, command)]
        : command.Subcommands.SelectMany(child => Leaves(child, $"{path} {child.Name}".TrimStart()));
}
