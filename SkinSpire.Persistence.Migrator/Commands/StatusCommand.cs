using System.CommandLine;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Migrator.Running;

namespace SkinSpire.Persistence.Migrator.Commands;

/// <summary><c>skinspire-migrator status</c>: is the database at this build?</summary>
internal static class StatusCommand
{
    internal static Command Create()
    {
        var command = new Command("status", "Show which migrations are applied and pending; exit 8 when the database is not at this build, 10 when one is half done.");
        command.SetAction((line, ct) => Look.AtAsync(line, looked => WriteAsync(looked, line.InvocationConfiguration.Output, ct), ct));
        return command;
    }

    private static async Task<ExitCode> WriteAsync(LookedAt looked, TextWriter output, CancellationToken ct)
    {
        foreach (var (state, ids) in new[] { ("applied", looked.Status.Applied.Except(looked.Status.Unknown, StringComparer.Ordinal)), ("unknown", looked.Status.Unknown), ("pending", looked.Status.Pending) })
        {
            foreach (var id in ids)
            {
                await output.WriteLineAsync($"{state} {id}").ConfigureAwait(false);
            }
        }

        await HalfDone.RefuseAsync(looked, done: 0, ct).ConfigureAwait(false);
        return looked.Status.IsCurrent ? ExitCode.Done : ExitCode.Difference;
    }
}
