using System.CommandLine;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Migrator.Running;

/// <summary>Says at once on stderr what a run tells; statements only when asked for.</summary>
internal sealed class ErrorTalk(ParseResult line) : IProgress<RunMessage>
{
    public void Report(RunMessage value)
    {
        if (line.GetValue(Options.Verbose) || value.Kind != RunMessageKind.Statement)
        {
            line.InvocationConfiguration.Error.WriteLine(value.Text);
        }
    }
}
