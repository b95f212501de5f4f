using System.Net.Sockets;
using Npgsql;
using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Connecting;

/// <summary>Tells why a server could not be worked on, out of what the driver threw.</summary>
public static class ConnectionFault
{
    /// <summary>The condition behind an exception of the driver, or of EF around one.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="target">Who worked on what, without a password: <see cref="Target"/>.</param>
    /// <returns>Null when the server answered and the connection was not the reason.</returns>
    public static PersistenceException? Of(Exception error, string target)
    {
        ArgumentNullException.ThrowIfNull(error);
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PostgresException server:
                    return Of(server, target);
                case SocketException socket:
                    return new ServerUnreachableException(target, socket.SocketErrorCode.ToString(), error);
                case TimeoutException:
                    return new ServerUnreachableException(target, "no answer in time", error);
                case NpgsqlException { InnerException: null } driver:
                    return new ServerUnreachableException(target, driver.Message, error);
            }
        }

        return error is NpgsqlException ? new ServerUnreachableException(target, error.Message, error) : null;
    }

    private static PersistenceException? Of(PostgresException error, string target) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword => new SignInRefusedException(target, "wrong or expired password", error),
        PostgresErrorCodes.InvalidAuthorizationSpecification => new SignInRefusedException(target, error.MessageText, error),
        PostgresErrorCodes.InvalidCatalogName => new DatabaseMissingException(target, error),
        PostgresErrorCodes.TooManyConnections => new ServerBusyException(target, "too many clients", error),
        PostgresErrorCodes.CannotConnectNow => new ServerBusyException(target, error.MessageText, error),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => new ServerBusyException(target, error.MessageText, error),
        _ => null,
    };
}
