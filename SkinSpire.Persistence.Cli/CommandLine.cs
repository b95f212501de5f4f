using System.CommandLine;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Cli;

/// <summary>Runs a command line to its exit code; what went wrong is one sentence and one remedy.</summary>
internal static class CommandLine
{
    internal static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var line = root.Parse(args);
        using var interruption = new Interruption();
        try
        {
            var code = await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token).ConfigureAwait(false);
            return line.Errors.Count > 0 ? (int)ExitCode.Usage : code;
        }
        catch (OperationCanceledException error)
        {
            await Console.Error.WriteLineAsync($"Interrupted. {(error is RunInterruptedException ? error.Message : "What was begun and not finished was rolled back.")}").ConfigureAwait(false);
            return (int)interruption.Code;
        }
        catch (PersistenceException error)
        {
            await Console.Error.WriteLineAsync($"error {error.Code}: {error.Message}\nremedy: {error.Remedy}").ConfigureAwait(false);
            if (line.GetValue(Options.Debug))
            {
                await Console.Error.WriteLineAsync(error.ToString()).ConfigureAwait(false);
            }

            return (int)ExitCodes.Of(error);
        }
        catch (Exception error)
        {
            // A bug. Its message is not shown: nobody has looked whether it can hold a row.
            await Console.Error.WriteLineAsync($"error: an unexpected {error.GetType().Name} ended {line.CommandResult.Command.Name}\nremedy: run it again with --debug and report what it prints").ConfigureAwait(false);
            if (line.GetValue(Options.Debug))
            {
                await Console.Error.WriteLineAsync(error.ToString()).ConfigureAwait(false);
            }

            return (int)ExitCode.Unexpected;
        }
    }
}
