using Npgsql;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Resetting;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Drops the database that another one was put in the place of.</summary>
public static class CopyForgetting
{
    private const string Verb = "copy --forget";

    /// <summary>Counts what would be lost; changes nothing.</summary>
    /// <param name="target">The database that is there now.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="UndoMissingException">None is kept.</exception>
    /// <exception cref="PersistenceException">It is production, another environment's, or cannot be reached.</exception>
    public static async Task<ForgetReport> PlanAsync(TargetDatabase target, CancellationToken ct = default)
    {
        await ChangeGuard.AdmitOutsideProductionAsync(target, Verb, ct).ConfigureAwait(false);
        return await target.ExclusivelyAsync(maintenance => FindAsync(maintenance, target, ct), ct).ConfigureAwait(false);
    }

    /// <summary>Drops it.</summary>
    /// <param name="target">The database that is there now.</param>
    /// <param name="confirm">Shown what would be lost; throws when it is not to be done.</param>
    /// <param name="ct">Ends the wait; nothing is dropped.</param>
    /// <exception cref="UndoMissingException">None is kept.</exception>
    /// <exception cref="PersistenceException">As <see cref="PlanAsync"/>.</exception>
    public static async Task<ForgetReport> RunAsync(TargetDatabase target, Action<ForgetReport> confirm, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(confirm);
        var plan = await PlanAsync(target, ct).ConfigureAwait(false);
        confirm(plan);
        return await target.ExclusivelyAsync(
            async maintenance =>
            {
                await UndoDatabase.ForgetAsync(maintenance, target.Name, but: null, ct).ConfigureAwait(false);
                return plan with { IsDropped = true };
            },
            ct).ConfigureAwait(false);
    }

    private static async Task<ForgetReport> FindAsync(NpgsqlConnection maintenance, TargetDatabase target, CancellationToken ct)
    {
        var former = await UndoDatabase.NewestAsync(maintenance, target.Name, ct).ConfigureAwait(false) ?? throw new UndoMissingException(target.Name);
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(target.ConnectionString) { Database = former }.ConnectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(ct).ConfigureAwait(false);
            return new ForgetReport(target.Name, former, (await TableRows.CountAsync(connection, ct).ConfigureAwait(false)).Sum(table => table.Rows), IsDropped: false);
        }
    }
}
