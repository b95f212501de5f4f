using Npgsql;
using SkinSpire.Persistence.Connecting;
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
        return Find<PersistenceException>(error)
            ?? ConnectionFault.Of(error, target)
            ?? (Find<PostgresException>(error) is { } refused ? Translate(refused, target) : null);
    }

    private static T? Find<T>(Exception? error)
        where T : Exception
    {
        while (error is not (null or T))
        {
            error = error.InnerException;
        }

        return (T?)error;
    }

    private static PersistenceException Translate(PostgresException error, string target) => error.SqlState switch
    {
        PostgresErrorCodes.InsufficientPrivilege => new SignInRefusedException(target, error.MessageText, error),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => new LockTimeoutException(target, error.MessageText, error),
        _ => new SqlFailedException(target, error.SqlState, error.MessageText, error),
    };
}
