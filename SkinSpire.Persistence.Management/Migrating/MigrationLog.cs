using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Management.Migrating;

// EF tells when a migration starts and not when it ends: one ends when the next starts, or the run is over.
/// <summary>Times the migrations of one run by EF's own events.</summary>
internal sealed class MigrationLog(IProgress<(string Migration, MigrationDirection Direction)>? progress)
{
    private readonly List<MigrationStep> steps = [];
    private (string Migration, MigrationDirection Direction, long Start)? current;

    internal static bool Wants(EventId id, LogLevel level) =>
        id == RelationalEventId.MigrationApplying || id == RelationalEventId.MigrationReverting;

    internal void Write(EventData data)
    {
        if (data is MigrationEventData started)
        {
            Close();
            var direction = data.EventId == RelationalEventId.MigrationApplying ? MigrationDirection.Applied : MigrationDirection.Reverted;
            current = (started.Migration.GetType().GetCustomAttribute<MigrationAttribute>()!.Id, direction, Stopwatch.GetTimestamp());
            progress?.Report((current.Value.Migration, direction));
        }
    }

    internal IReadOnlyList<MigrationStep> Finish()
    {
        Close();
        return steps;
    }

    private void Close()
    {
        if (current is { } step)
        {
            steps.Add(new MigrationStep(step.Migration, step.Direction, Stopwatch.GetElapsedTime(step.Start)));
            current = null;
        }
    }
}
