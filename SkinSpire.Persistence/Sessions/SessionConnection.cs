using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Sessions;

/// <summary>The way to COPY and to commands of one's own inside a session.</summary>
public static class SessionConnection
{
    /// <summary>The session's open connection, its transaction bound to hospital and user; it stays the session's, do not close it.</summary>
    /// <param name="context">The context of a running session.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The context is in no session: it has no transaction.</exception>
    public static async Task<NpgsqlConnection> ConnectionAsync(this ClinicDbContext context, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var transaction = context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("A connection needs the transaction of a session: ask for it inside ClinicSessions.RunAsync or ReadAsync.");

        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        if (context.Binding is { } binding && binding.IsDue(transaction.GetDbTransaction()))
        {
            await binding.BindAsync(connection, transaction.GetDbTransaction(), ct).ConfigureAwait(false);
        }

        return connection;
    }
}
