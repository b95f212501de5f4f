using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace SkinSpire.Persistence.Cli;

/// <summary>Command lines that show how a verb is used, printed at the end of its help.</summary>
internal static class Examples
{
    private static readonly ConditionalWeakTable<Command, string[]> Known = [];

    /// <summary>Gives a verb its examples, each a whole command line.</summary>
    internal static Command WithExamples(this Command command, params string[] lines)
    {
        Known.Add(command, lines);
        return command;
    }

    /// <summary>A verb's examples; none where it has none.</summary>
    internal static IReadOnlyList<string> Of(Command command) => Known.TryGetValue(command, out var lines) ? lines : [];

    /// <summary>Lets the help of every verb end with its examples.</summary>
    internal static void AddToHelp(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            if (Of(parseResult.CommandResult.Command) is { Count: > 0 } lines)
            {
                parseResult.InvocationConfiguration.Output.WriteLine($"Examples:\n{string.Join('\n', lines.Select(line => $"  {line}"))}\n");
            }

            return code;
        }
    }
}
