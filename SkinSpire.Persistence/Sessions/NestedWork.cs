using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Faults;

namespace SkinSpire.Persistence.Sessions;

/// <summary>Work inside a session that can fail alone.</summary>
public static class NestedWork
{
    private const string Savepoint = "nested_work";

    /// <summary>Runs <paramref name="work"/> behind a savepoint and saves; when it throws, database and tracked entities are as before it, and the session goes on.</summary>
    /// <remarks>What the session changed before is saved first, so that the savepoint covers nothing but <paramref name="work"/>. Can be nested.</remarks>
    /// <param name="context">The context of a running session.</param>
    /// <param name="work">What to do.</param>
    /// <param name="ct">Rolls back to the savepoint, and ends the session.</param>
    /// <exception cref="InvalidOperationException">The context is in no session: it has no transaction.</exception>
    /// <exception cref="Errors.PersistenceException">The database refused <paramref name="work"/>; one subclass for each condition.</exception>
    public static async Task<T> NestedAsync<T>(this ClinicDbContext context, Func<CancellationToken, Task<T>> work, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(work);
        var transaction = context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Nested work needs the transaction of a session: call it inside ClinicSessions.RunAsync.");

        await context.SaveChangesAsync(ct).ConfigureAwait(false);
        var before = TrackedState.Of(context);
        await transaction.CreateSavepointAsync(Savepoint, ct).ConfigureAwait(false);
        try
        {
            var result = await work(ct).ConfigureAwait(false);
            await context.SaveChangesAsync(ct).ConfigureAwait(false);
            await transaction.ReleaseSavepointAsync(Savepoint, ct).ConfigureAwait(false);
            return result;
        }
        catch (Exception error)
        {
            if (context.Database.GetDbConnection().State == ConnectionState.Open)
            {
                await UndoAsync(transaction, before).ConfigureAwait(false);
            }

            if (IsTransient(error) || DatabaseFault.Of(error, Target.Of(context.Database.GetDbConnection().ConnectionString)) is not { } fault)
            {
                throw;
            }

            throw fault;
        }
    }

    // Not cancellable: half undone is worse than late.
    private static async Task UndoAsync(IDbContextTransaction transaction, TrackedState before)
    {
        await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
        await transaction.ReleaseSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
        before.Restore();
    }

    // The session runs all of its work again, and has to see why.
    private static bool IsTransient(Exception? error) =>
        error is NpgsqlException { IsTransient: true } or TimeoutException || (error?.InnerException is { } cause && IsTransient(cause));
}
