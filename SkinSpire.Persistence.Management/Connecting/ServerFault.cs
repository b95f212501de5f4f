using System.Net.Sockets;
using Npgsql;
using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Connecting;

/// <summary>Turns what the driver throws into a condition with a sentence and a remedy.</summary>
public static class ServerFault
{
    /// <summary>Runs work on a database; what the driver throws leaves as a condition.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="work">What to do.</param>
    /// <exception cref="PersistenceException">The server cannot be reached, refused, or a statement failed; one subclass each.</exception>
    public static async Task<T> TranslatedAsync<T>(string connectionString, Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (PersistenceException or OperationCanceledException) && Translate(error, connectionString) is not null)
        {
            throw Translate(error, connectionString)!;
        }
    }

    /// <summary>The condition behind an exception of the driver, or of EF around one.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="connectionString">The database that was worked on.</param>
    /// <returns>Null for what is not the server's doing.</returns>
    public static PersistenceException? Translate(Exception error, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(error);

        var target = Target.Of(connectionString);
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PersistenceException known:
                    return known;
                case PostgresException server:
                    return Translate(server, target);
                case SocketException socket:
                    return new ServerUnreachableException(target, socket.SocketErrorCode.ToString(), error);
                case TimeoutException:
                    return new ServerUnreachableException(target, "no answer in time", error);
            }
        }

        return error is NpgsqlException ? new ServerUnreachableException(target, error.Message, error) : null;
    }

    private static PersistenceException Translate(PostgresException error, string target) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword => new SignInRefusedException(target, "wrong or expired password", error),
        PostgresErrorCodes.InvalidAuthorizationSpecification => new SignInRefusedException(target, error.MessageText, error),
        PostgresErrorCodes.InsufficientPrivilege => new SignInRefusedException(target, error.MessageText, error),
        PostgresErrorCodes.InvalidCatalogName => new DatabaseMissingException(target, error),
        PostgresErrorCodes.TooManyConnections => new ServerBusyException(target, "too many clients", error),
        PostgresErrorCodes.CannotConnectNow => new ServerBusyException(target, error.MessageText, error),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => new ServerBusyException(target, error.MessageText, error),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => new LockTimeoutException(target, error.MessageText, error),
        _ => new SqlFailedException(target, error.SqlState, error.MessageText, error),
    };
}
