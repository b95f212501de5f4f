using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Resetting;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Asks the guards, and decides how a copy is made; changes nothing.</summary>
internal static class CopyPlanner
{
    private const string Verb = "copy";

    internal static async Task<(CopySource Source, CopyPlan Plan)> PlanAsync(TargetDatabase from, TargetDatabase to, CopyRequest request, CancellationToken ct)
    {
        await ChangeGuard.AdmitOutsideProductionAsync(to, Verb, ct).ConfigureAwait(false);
        var source = await CopySource.LookAsync(from, request, ct).ConfigureAwait(false);
        var target = await to.WorkAsync(connection => DatabaseIdentity.ReadAsync(connection, ct), ct).ConfigureAwait(false);
        if (source.Identity.Server == target.Server && source.Identity.Database == target.Database)
        {
            throw new CopyOntoItselfException(to.Configuration.Target);
        }

        var tables = CopySource.Wanted(request, source.Tables);
        if (request.Tables.Count > 0)
        {
            await from.ExecuteAsync(connection => TableClosure.CheckAsync(connection, request.Tables, ct), ct).ConfigureAwait(false);
        }

        var (route, reason) = await RouteAsync(source, target, request, ct).ConfigureAwait(false);
        var lost = await to.WorkAsync(connection => TableRows.CountAsync(connection, ct), ct).ConfigureAwait(false);
        ModuleRowsException.ThrowIfAny(Verb, to.Name, lost);
        if (route == CopyRoute.Stream && request.Tables.Count == 0 && !request.SchemaOnly)
        {
            ModuleRowsException.ThrowIfAny(Verb, from.Name, await from.WorkAsync(connection => TableRows.CountOfModulesAsync(connection, ct), ct).ConfigureAwait(false));
        }

        return (source, new CopyPlan(
            from.Configuration.Target, to.Name, source.Level, route, reason,
            [.. tables.Select(table => new CopiedTable(table.Name, table.Bytes))],
            Masks(request, tables)?.Columns ?? [],
            lost));
    }

    /// <summary>What becomes of each column; null when nothing is masked.</summary>
    /// <exception cref="MaskingRefusedException">A column cannot be masked.</exception>
    internal static MaskingPlan? Masks(CopyRequest request, IReadOnlyList<TransferTable> tables)
    {
        if (request.Masking is null)
        {
            return null;
        }

        using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
        return MaskingPlan.Make(
            context.GetService<IDesignTimeModel>().Model, request.Masking, tables.SelectMany(table => table.Columns.Select(column => (table.Name, column.Name))));
    }

    // Nobody is thrown out of the source for a copy.
    private static async Task<(CopyRoute Route, string Reason)> RouteAsync(CopySource source, DatabaseIdentity target, CopyRequest request, CancellationToken ct)
    {
        if (!request.IsWhole)
        {
            return (CopyRoute.Stream, "it is not copied as it is");
        }

        if (source.Identity.Server != target.Server || source.Identity.User != target.User)
        {
            return (CopyRoute.Stream, source.Identity.Server != target.Server ? "it is on another server" : "it belongs to another role");
        }

        var sessions = await source.Database.WorkAsync(connection => SessionsAsync(connection, ct), ct).ConfigureAwait(false);
        return sessions == 0
            ? (CopyRoute.Clone, "it is on the same server, and nobody uses it")
            : (CopyRoute.Stream, FormattableString.Invariant($"{sessions} sessions use it, and stay"));
    }

    private static Task<long> SessionsAsync(NpgsqlConnection connection, CancellationToken ct) => connection.ScalarAsync<long>(
        "select count(*) from pg_catalog.pg_stat_activity where datname = pg_catalog.current_database() and backend_type = 'client backend' and pid <> pg_catalog.pg_backend_pid()", ct);
}
