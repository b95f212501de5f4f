using System.CommandLine;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Cli;

// The framework's own progress tells later, on another thread, out of order.
/// <summary>Says at once what a run tells; statements only when asked for.</summary>
internal sealed class RunTalk(ParseResult line, Output output) : IProgress<RunMessage>
{
    public void Report(RunMessage value)
    {
        if (line.GetValue(Options.Verbose) || value.Kind != RunMessageKind.Statement)
        {
            output.Say(value.Text);
        }
    }
}
