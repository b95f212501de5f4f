using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Puts a copy of one database in the place of another. It is made beside it and takes its place when it is whole and proved; the former one is kept.</summary>
/// <remarks>Ended at any point, the old or the new database is there under the name. Nothing is written to the source, and nobody is thrown out of it.</remarks>
/// <param name="source">The database that is copied.</param>
/// <param name="target">The database that is replaced; never production.</param>
public sealed class DatabaseCopy(TargetDatabase source, TargetDatabase target)
{
    /// <summary>Decides how it would be done, and counts what would be lost; changes nothing.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="ProductionRefusedException">The target is production.</exception>
    /// <exception cref="UnmaskedCopyException">The source is production, and nothing is masked.</exception>
    /// <exception cref="CopyOntoItselfException">They are one database.</exception>
    /// <exception cref="SourceEmptyException">The source has no schema.</exception>
    /// <exception cref="DatabaseAheadException">The source has migrations that this build does not know.</exception>
    /// <exception cref="TablesMissingException">Rows of the tables need others.</exception>
    /// <exception cref="MaskingRefusedException">A column cannot be masked.</exception>
    /// <exception cref="PersistenceException">A database is another environment's, or cannot be reached.</exception>
    public async Task<CopyPlan> PlanAsync(CopyRequest request, CancellationToken ct = default) => (await PreparedAsync(request, ct).ConfigureAwait(false)).Plan;

    /// <summary>Makes the copy, proves it, ends the sessions in the target and exchanges them; the former target is kept until the next exchange.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="confirm">Shown what would be lost; throws when it is not to be done.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="rows">Told how far each table is, by several threads.</param>
    /// <param name="ct">Leaves the target as it was.</param>
    /// <exception cref="SourceDriftedException">The source is not what its migrations make; only a clone could keep that.</exception>
    /// <exception cref="CopyUnfaithfulException">The copy is not like the source.</exception>
    /// <exception cref="DatabaseInUseException">Sessions in the target could not be ended.</exception>
    /// <exception cref="RunInterruptedException">It was cancelled; the target is as it was.</exception>
    /// <exception cref="PersistenceException">As <see cref="PlanAsync"/>; the target is as it was.</exception>
    public async Task<CopyReport> RunAsync(CopyRequest request, Action<CopyPlan> confirm, IProgress<RunMessage>? progress = null, IProgress<TransferProgress>? rows = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(confirm);
        var (from, plan) = await PreparedAsync(request, ct).ConfigureAwait(false);
        confirm(plan);
        return await target.ExclusivelyAsync(maintenance => CopyAsync(maintenance, from, plan, request, progress, rows, ct), ct).ConfigureAwait(false);
    }

    // A clone of a large database takes as long as it takes.
    private string Unhurried => new NpgsqlConnectionStringBuilder(target.ConnectionString) { CommandTimeout = 0 }.ConnectionString;

    private Task<(CopySource Source, CopyPlan Plan)> PreparedAsync(CopyRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        return CopyPlanner.PlanAsync(source, target, request, ct);
    }

    private async Task<CopyReport> CopyAsync(
        NpgsqlConnection maintenance, CopySource from, CopyPlan plan, CopyRequest request, IProgress<RunMessage>? progress, IProgress<TransferProgress>? rows, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var clone = plan.Route == CopyRoute.Clone ? await CloneCopy.MakeAsync(from, Unhurried, ct).ConfigureAwait(false) : null;
        var scratch = clone ?? await ScratchDatabase.CreateAsync(Unhurried, "new", ct).ConfigureAwait(false);
        await using (scratch.ConfigureAwait(false))
        {
            var route = clone is null ? CopyRoute.Stream : CopyRoute.Clone;
            Tell(progress, $"made {scratch.Name} beside {target.Name}{(route == plan.Route ? "" : "; somebody came into the source, so its rows are streamed")}");
            var (tables, written) = clone is null ? await StreamCopy.FillAsync(from, request, scratch, progress, rows, ct).ConfigureAwait(false) : (null, null);
            var copying = Stopwatch.GetElapsedTime(start);
            Tell(progress, string.Create(CultureInfo.InvariantCulture, $"the copy is whole after {copying.TotalSeconds:0.0} s; reading it again"));
            var held = await CopyVerification.RunAsync(from, scratch, tables, written, ct).ConfigureAwait(false);
            var report = new CopyReport(
                plan.Source, target.Name, plan.Level, route, request.Masking is not null, held, copying.TotalSeconds, (Stopwatch.GetElapsedTime(start) - copying).TotalSeconds, plan.RowsLost, UndoDatabase.NewName(target.Name));
            await scratch.WorkAsync(connection => StampAsync(connection, report, ct)).ConfigureAwait(false);
            Tell(progress, $"it is like the source; ending the sessions in {target.Name}");
            await scratch.TakePlaceAsync(target.Name, report.Undo, ct).ConfigureAwait(false);
            Tell(progress, $"{target.Name} is the copy; the former one is kept as {report.Undo}");
            await UndoDatabase.ForgetAsync(maintenance, target.Name, but: report.Undo, CancellationToken.None).ConfigureAwait(false);
            return report;
        }
    }

    // A clone has the source's stamp: the copy is another installation.
    private async Task StampAsync(NpgsqlConnection connection, CopyReport report, CancellationToken ct)
    {
        await connection.ExecuteAsync("delete from clinic.environment_stamp", ct).ConfigureAwait(false);
        await EnvironmentStamper.StampAsync(connection, target.Environment.Environment, ct).ConfigureAwait(false);
        await OperationJournal.WriteIfThereAsync(
            connection, "copy", FormattableString.Invariant($"{report.Rows} rows of {source.Environment.Environment.ShortName()}{(report.IsMasked ? ", masked" : "")} replaced {report.RowsLost}"), ct).ConfigureAwait(false);
    }

    private static void Tell(IProgress<RunMessage>? progress, string text) => progress?.Report(new RunMessage(RunMessageKind.Step, text));
}
