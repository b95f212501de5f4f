using System.CommandLine;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Migrator.Plans;

namespace SkinSpire.Persistence.Migrator.Running;

/// <summary>What every verb begins with: one connection, the stamp compared, the banner, the history read.</summary>
internal static class Look
{
    /// <summary>Does the work over that connection.</summary>
    internal static Task<int> AtAsync(ParseResult line, Func<LookedAt, Task<ExitCode>> work, CancellationToken ct)
    {
        var target = TargetDatabase.Find(line.GetValue(Options.Environment), line.GetValue(Options.Connection));
        var release = PlanFile.Read(line);
        return target.WorkAsync(
            async connection =>
            {
                var found = await FirstLook.AtAsync(connection, ct).ConfigureAwait(false);
                var state = target.Judge(connection, found.Stamp);
                await line.InvocationConfiguration.Error.WriteLineAsync($"target  {target.Describe(state)}").ConfigureAwait(false);
                return (int)await work(new LookedAt(target, state, connection, release, MigrationStatus.Of(found.Applied, release.Ids), found.IsHalfDone)).ConfigureAwait(false);
            },
            ct);
    }
}
