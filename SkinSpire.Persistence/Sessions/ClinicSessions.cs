using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Sessions;

/// <summary>Works on the rows of one hospital at a time: one context, one transaction, one hospital, one user. Safe for use by many threads.</summary>
/// <param name="options">Made by <see cref="ClinicDatabase.UseClinicDatabase(DbContextOptionsBuilder, NpgsqlDataSource, History.MigrationSettings?)"/>.</param>
public sealed class ClinicSessions(DbContextOptions options)
{
    /// <summary>Runs <paramref name="work"/> in one transaction of a hospital, saves and commits; rolls back when it throws.</summary>
    /// <remarks>After a transient failure all of <paramref name="work"/> runs again on a new context, so it must not keep entities or do what cannot be done twice.</remarks>
    /// <param name="tenant">The hospital whose rows are read and written.</param>
    /// <param name="actor">Who acts, at most 64 characters: stamped on rows and written to histories.</param>
    /// <param name="work">What to do; it calls neither <c>SaveChanges</c> nor commit unless it wants to.</param>
    /// <param name="ct">Rolls back.</param>
    /// <exception cref="CrossTenantException"><paramref name="work"/> changed a row of another hospital.</exception>
    /// <exception cref="CommitUnknownException">The connection was lost while the commit was under way.</exception>
    /// <exception cref="DbUpdateException">The database refused a change; the inner exception carries SQLSTATE and constraint.</exception>
    public Task<T> RunAsync<T>(TenantId tenant, string actor, Func<ClinicDbContext, CancellationToken, Task<T>> work, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WithRetriesAsync(
            tenant,
            async (context, token) =>
            {
                var transaction = await EnterAsync(context, tenant, actor, token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var result = await work(context, token).ConfigureAwait(false);
                    await context.SaveChangesAsync(token).ConfigureAwait(false);
                    await CommitAsync(transaction, token).ConfigureAwait(false);
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
    /// <exception cref="PostgresException"><paramref name="read"/> tried to write (25006).</exception>
    public Task<T> ReadAsync<T>(TenantId tenant, string actor, Func<ClinicDbContext, CancellationToken, Task<T>> read, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        return WithRetriesAsync(
            tenant,
            async (context, token) =>
            {
                context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                var transaction = await EnterAsync(context, tenant, actor, token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    await context.Database.ExecuteSqlRawAsync("set transaction read only", token).ConfigureAwait(false);
                    return await read(context, token).ConfigureAwait(false);
                }
            },
            ct);
    }

    // A new context for each try: a failed one keeps entities that were never saved.
    private async Task<T> WithRetriesAsync<T>(TenantId tenant, Func<ClinicDbContext, CancellationToken, Task<T>> run, CancellationToken ct)
    {
        var outer = new ClinicDbContext(options);
        await using (outer.ConfigureAwait(false))
        {
            return await outer.Database.CreateExecutionStrategy().ExecuteAsync(
                async token =>
                {
                    var context = new ClinicDbContext(options, tenant);
                    await using (context.ConfigureAwait(false))
                    {
                        return await run(context, token).ConfigureAwait(false);
                    }
                },
                ct).ConfigureAwait(false);
        }
    }

    // The first statement of the transaction and before any savepoint: what is bound inside one is forgotten with it.
    private static async Task<IDbContextTransaction> EnterAsync(ClinicDbContext context, TenantId tenant, string actor, CancellationToken ct)
    {
        var transaction = await context.Database.BeginTransactionAsync(ct).ConfigureAwait(false);
        await context.Database.ExecuteSqlAsync($"select clinic.enter({tenant.Value}, {actor})", ct).ConfigureAwait(false);
        return transaction;
    }

    private static async Task CommitAsync(IDbContextTransaction transaction, CancellationToken ct)
    {
        try
        {
            await transaction.CommitAsync(ct).ConfigureAwait(false);
        }
        catch (NpgsqlException error) when (error is not PostgresException { InvariantSeverity: "ERROR" })
        {
            // An ERROR is the server's answer: not committed. Anything else took the connection away before it, and run again the work could be done twice.
            throw new CommitUnknownException(error);
        }
    }
}
