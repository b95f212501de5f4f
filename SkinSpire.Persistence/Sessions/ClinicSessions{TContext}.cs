using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Faults;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Sessions;

/// <summary>Works on the rows of one hospital at a time: one context, one transaction, one hospital, one user. Safe for use by many threads.</summary>
/// <typeparam name="TContext">The clinic's context, or a module's that derives from it.</typeparam>
/// <param name="options">Made by <see cref="ClinicDatabase.UseClinicDatabase(DbContextOptionsBuilder, NpgsqlDataSource, History.MigrationSettings?)"/>.</param>
/// <param name="log">Where sessions are written to; null for nowhere.</param>
public class ClinicSessions<TContext>(DbContextOptions options, SessionLog? log = null)
    where TContext : ClinicDbContext
{
    private readonly SessionLog log = log ?? SessionLog.None;

    /// <summary>Runs <paramref name="work"/> in one transaction of a hospital, saves and commits; rolls back when it throws.</summary>
    /// <remarks>
    /// After a transient failure (serialization, deadlock, a connection lost before the commit) all of <paramref name="work"/> runs again on a new context,
    /// so it must not keep entities or do what cannot be done twice. A SaveChanges that fails ends the session; what may fail alone goes into <see cref="NestedWork"/>.
    /// </remarks>
    /// <param name="tenant">The hospital whose rows are read and written.</param>
    /// <param name="actor">Who acts, at most 64 characters: stamped on rows and written to histories.</param>
    /// <param name="work">What to do; it calls neither <c>SaveChanges</c> nor commit unless it wants to.</param>
    /// <param name="ct">Rolls back.</param>
    /// <exception cref="CrossTenantException"><paramref name="work"/> changed a row of another hospital.</exception>
    /// <exception cref="CommitUnknownException">The connection was lost while the commit was under way.</exception>
    /// <exception cref="PersistenceException">The database refused or could not be reached; one subclass for each condition.</exception>
    public Task<T> RunAsync<T>(TenantId tenant, string actor, Func<TContext, CancellationToken, Task<T>> work, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunAsync(
            "run",
            tenant,
            () => new TenantBinding(tenant, actor, readOnly: false),
            async (context, token) =>
            {
                var transaction = await context.Database.BeginTransactionAsync(token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var result = await work(context, token).ConfigureAwait(false);
                    await context.SaveChangesAsync(token).ConfigureAwait(false);
                    token.ThrowIfCancellationRequested();
                    await CommitAsync(transaction).ConfigureAwait(false);
                    return result;
                }
            },
            ct);
    }

    /// <summary>Reads in one transaction of a hospital that the server itself keeps read-only; nothing is tracked.</summary>
    /// <param name="tenant">The hospital whose rows are read.</param>
    /// <param name="actor">Who reads, at most 64 characters.</param>
    /// <param name="read">What to read; materialise it, the context is gone afterwards.</param>
    /// <param name="ct">Ends the read.</param>
    /// <exception cref="ReadOnlySessionException"><paramref name="read"/> tried to write.</exception>
    /// <exception cref="PersistenceException">The database refused or could not be reached; one subclass for each condition.</exception>
    public Task<T> ReadAsync<T>(TenantId tenant, string actor, Func<TContext, CancellationToken, Task<T>> read, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        return RunAsync(
            "read",
            tenant,
            () => new TenantBinding(tenant, actor, readOnly: true),
            async (context, token) =>
            {
                context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                var transaction = await context.Database.BeginTransactionAsync(token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    return await read(context, token).ConfigureAwait(false);
                }
            },
            ct);
    }

    /// <summary>Runs one query of a hospital in the single round trip that it costs without tenancy: read-only, nothing tracked.</summary>
    /// <param name="tenant">The hospital whose rows are read.</param>
    /// <param name="actor">Who reads, at most 64 characters.</param>
    /// <param name="query">What to read.</param>
    /// <param name="ct">Ends the query.</param>
    /// <returns>Every row of the query.</returns>
    /// <exception cref="PersistenceException">The database refused or could not be reached; one subclass for each condition.</exception>
    public Task<List<TRow>> QueryAsync<TRow>(TenantId tenant, string actor, Func<TContext, IQueryable<TRow>> query, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return RunAsync(
            "query",
            tenant,
            () => new TenantBinding(tenant, actor, readOnly: true),
            (context, token) =>
            {
                context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                return query(context).ToListAsync(token);
            },
            ct);
    }

    /// <summary>Runs one query over the tables that all hospitals share, as the directory, modules and settings; bound to no hospital, nothing tracked.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="ct">Ends the query.</param>
    /// <returns>Every row of the query.</returns>
    /// <exception cref="TenantNotBoundException"><paramref name="query"/> read rows of a hospital.</exception>
    /// <exception cref="PersistenceException">The database refused or could not be reached; one subclass for each condition.</exception>
    public Task<List<TRow>> SharedAsync<TRow>(Func<TContext, IQueryable<TRow>> query, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return RunAsync(
            "shared",
            default,
            () => null,
            (context, token) =>
            {
                context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                return query(context).ToListAsync(token);
            },
            ct);
    }

    private async Task<T> RunAsync<T>(
        string kind, TenantId tenant, Func<TenantBinding?> binding, Func<TContext, CancellationToken, Task<T>> run, CancellationToken ct)
    {
        using var session = log.Begin(kind, tenant);
        var first = Open(tenant, binding());
        await using (first.ConfigureAwait(false))
        {
            try
            {
                var result = await first.Database.CreateExecutionStrategy().ExecuteAsync(
                    token => session.IsFirstTry() ? run(first, token) : AgainAsync(tenant, binding(), run, token), ct).ConfigureAwait(false);
                session.Succeed();
                return result;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                var fault = DatabaseFault.Of(error, Target.Of(first.Database.GetDbConnection().ConnectionString));
                session.Fail(fault ?? error);
                if (fault is null)
                {
                    throw;
                }

                throw fault;
            }
        }
    }

    // A context that failed keeps entities that were never saved.
    private async Task<T> AgainAsync<T>(TenantId tenant, TenantBinding? binding, Func<TContext, CancellationToken, Task<T>> run, CancellationToken ct)
    {
        var context = Open(tenant, binding);
        await using (context.ConfigureAwait(false))
        {
            return await run(context, ct).ConfigureAwait(false);
        }
    }

    private TContext Open(TenantId tenant, TenantBinding? binding)
    {
        var context = ContextConstructor<TContext>.New(options, tenant);
        context.Binding = binding;
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    // Not cancellable: nobody could say whether it was committed.
    private static async Task CommitAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (NpgsqlException error) when (error is not PostgresException { InvariantSeverity: "ERROR" })
        {
            // An ERROR is the server's answer: not committed. Anything else took the connection away before it, and run again the work could be done twice.
            throw new CommitUnknownException(error);
        }
    }
}
