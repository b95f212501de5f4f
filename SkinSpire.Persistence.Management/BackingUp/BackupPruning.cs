using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Removes backups of one database that are not needed any more: never the last verified one, and while none is verified never the newest.</summary>
/// <param name="target">The database; it is not connected to.</param>
/// <param name="place">Where its backups lie.</param>
public sealed class BackupPruning(TargetDatabase target, BackupPlace place)
{
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    /// <summary>What <see cref="RunAsync"/> would remove; changes nothing.</summary>
    /// <param name="keep">How many of the newest stay, from 1; null for no such rule.</param>
    /// <param name="olderThan">How old a backup has to be to go; null for no such rule. What both rules let go, goes.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keep"/> is less than 1.</exception>
    public async Task<PruningPlan> PlanAsync(int? keep, TimeSpan? olderThan, CancellationToken ct = default)
    {
        if (keep is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(keep));
        }

        var now = TimeProvider.System.GetUtcNow();
        var all = (await BackupCatalog.ListAsync(place, ct).ConfigureAwait(false)).Where(backup => backup.Problem is not null || IsOfTarget(backup)).ToList();
        var whole = all.Where(backup => backup.Problem is null).ToList();
        var safe = whole.Find(backup => backup.VerifiedAt is not null) ?? whole.FirstOrDefault();
        var reasons = all.Select(backup => (Backup: backup, Reason: Reason(backup, whole.IndexOf(backup)))).ToList();
        return new PruningPlan(
            [.. reasons.Where(entry => entry.Reason is null).Select(entry => entry.Backup.Name)],
            [.. reasons.Where(entry => entry.Reason is not null).Select(entry => new KeptBackup(entry.Backup.Name, entry.Reason!))],
            Leftovers(now),
            reasons.Where(entry => entry.Reason is null).Sum(entry => entry.Backup.Bytes ?? 0));

        string? Reason(ListedBackup backup, int rank) =>
            backup.Problem is not null ? "it is damaged: look at it before it goes"
            : backup == safe ? backup.VerifiedAt is null ? "the newest, and none is verified" : "the last verified one"
            : rank < keep ? FormattableString.Invariant($"one of the newest {keep}")
            : olderThan is { } age && backup.TakenAt > now - age ? FormattableString.Invariant($"not older than {age.TotalDays:0} days")
            : null;
    }

    /// <summary>Removes them.</summary>
    /// <param name="keep">As in <see cref="PlanAsync"/>.</param>
    /// <param name="olderThan">As in <see cref="PlanAsync"/>.</param>
    /// <param name="confirm">Shown what goes; throws when it is not to be done.</param>
    /// <param name="ct">Ends it between two backups.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keep"/> is less than 1.</exception>
    public async Task<PruningPlan> RunAsync(int? keep, TimeSpan? olderThan, Action<PruningPlan> confirm, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(confirm);
        var plan = await PlanAsync(keep, olderThan, ct).ConfigureAwait(false);
        confirm(plan);
        foreach (var name in plan.Removed.Concat(plan.Leftovers))
        {
            ct.ThrowIfCancellationRequested();
            Remove(Path.Combine(place.Folder, name));
        }

        return plan;
    }

    private bool IsOfTarget(ListedBackup backup) => backup.Database == target.Name && backup.Environment == target.Environment.Environment.ShortName();

    private List<string> Leftovers(DateTimeOffset now) => !Directory.Exists(place.Folder)
        ? []
        : [.. new DirectoryInfo(place.Folder).EnumerateDirectories($"{target.Name}_*{AuthenticBackup.Extension}{AuthenticBackup.Partial}").Where(folder => folder.LastWriteTimeUtc < (now - LeftoverAge).UtcDateTime).Select(folder => folder.Name).Order(StringComparer.Ordinal)];

    // Renamed first: one that is half removed is no backup any more.
    private static void Remove(string folder)
    {
        var gone = folder.EndsWith(AuthenticBackup.Partial, StringComparison.Ordinal) ? folder : folder + AuthenticBackup.Partial;
        if (gone != folder)
        {
            Directory.Move(folder, gone);
        }

        Directory.Delete(gone, recursive: true);
    }
}
