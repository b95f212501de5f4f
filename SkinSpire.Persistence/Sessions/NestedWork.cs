using SkinSpire.Persistence.Context;

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
        catch
        {
            // Not cancellable: half undone is worse than late.
            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
            await transaction.ReleaseSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
            before.Restore();
            throw;
        }
    }
}
