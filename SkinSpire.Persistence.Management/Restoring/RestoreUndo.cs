using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>Brings back the database that was there before the last exchange; an undo can be undone.</summary>
public static class RestoreUndo
{
    private const string Verb = "restore --undo";

    /// <summary>Finds what would come back; changes nothing.</summary>
    /// <param name="target">The database.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="UndoMissingException">None is kept.</exception>
    /// <exception cref="PersistenceException">It is production, another environment's, or cannot be reached.</exception>
    public static async Task<UndoReport> PlanAsync(TargetDatabase target, CancellationToken ct = default)
    {
        await ChangeGuard.AdmitOutsideProductionAsync(target, Verb, ct).ConfigureAwait(false);
        return await target.ExclusivelyAsync(async maintenance => new UndoReport(target.Name, await UndoDatabase.NewestAsync(maintenance, target.Name, ct).ConfigureAwait(false) ?? throw new UndoMissingException(target.Name), Undo: null), ct).ConfigureAwait(false);
    }

    /// <summary>Ends the sessions in the database and exchanges it for the one that is kept, which from then on is the other one.</summary>
    /// <param name="target">The database.</param>
    /// <param name="confirm">Shown what would be done; throws when it is not to be done.</param>
    /// <param name="ct">Leaves both as they were.</param>
    /// <exception cref="UndoMissingException">None is kept.</exception>
    /// <exception cref="RestoreRunningException">A restore of the database runs.</exception>
    /// <exception cref="DatabaseInUseException">Sessions could not be ended.</exception>
    /// <exception cref="PersistenceException">As <see cref="PlanAsync"/>.</exception>
    public static async Task<UndoReport> RunAsync(TargetDatabase target, Action<UndoReport> confirm, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(confirm);
        var plan = await PlanAsync(target, ct).ConfigureAwait(false);
        confirm(plan);
        return await target.ExclusivelyAsync(
            async maintenance =>
            {
                var undo = UndoDatabase.NewName(target.Name);
                await DatabaseSwap.RunAsync(maintenance, target.Name, plan.Back, undo, ct).ConfigureAwait(false);
                await UndoDatabase.ForgetAsync(maintenance, target.Name, but: undo, CancellationToken.None).ConfigureAwait(false);
                return plan with { Undo = undo };
            },
            ct).ConfigureAwait(false);
    }
}
