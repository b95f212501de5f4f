using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Faults;

/// <summary>Tells which condition an exception of EF or the driver is, by SQLSTATE and constraint.</summary>
public static partial class DatabaseFault
{
    /// <summary>The condition; null for what is not the database's doing, is a cancellation, or has its type already.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="target">Who worked on what, without a password: <see cref="Target"/>.</param>
    public static PersistenceException? Of(Exception error, string target)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error switch
        {
            PersistenceException or OperationCanceledException => null,
            DbUpdateConcurrencyException stale => new StaleRowException(stale.Entries is [var row, ..] ? row.Metadata.ClrType.Name : "row", stale),
            _ => ConnectionFault.Of(error, target) ?? (Refusal(error) is { } refusal ? Of(refusal, error) : null),
        };
    }

    private static PostgresException? Refusal(Exception? error)
    {
        while (error is not (null or PostgresException))
        {
            error = error.InnerException;
        }

        return (PostgresException?)error;
    }

    private static PersistenceException Of(PostgresException refusal, Exception error) => refusal.SqlState switch
    {
        PostgresErrorCodes.ExclusionViolation when Constraint(refusal).StartsWith("ex_appointments_", StringComparison.Ordinal) => new DoubleBookingException(Constraint(refusal), error),
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation => new DuplicateRowException(Table(refusal), Constraint(refusal), error),
        PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation => new MissingRowException(Table(refusal), Constraint(refusal), error),
        PostgresErrorCodes.CheckViolation => new RuleBrokenException(Table(refusal), Constraint(refusal), error),
        PostgresErrorCodes.NotNullViolation => new InvalidValueException(refusal.SqlState, refusal.ColumnName, error),
        PostgresErrorCodes.InsufficientPrivilege => new NotPermittedException(refusal.MessageText, error),
        PostgresErrorCodes.ReadOnlySqlTransaction => new ReadOnlySessionException(error),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => new ContendedException(refusal.SqlState, error),
        "SS001" => new TenantNotBoundException(error),
        "SS002" => new SessionReboundException(error),
        "SS003" => new AccountClosedException(error),
        _ when refusal.SqlState.StartsWith("22", StringComparison.Ordinal) => new InvalidValueException(refusal.SqlState, refusal.ColumnName, error),
        _ => new StatementFailedException(refusal.SqlState, error),
    };

    // A distributed database names the shard's constraint, or only quotes it in its message.
    private static string Constraint(PostgresException refusal) => Shard().Replace(refusal.ConstraintName ?? Quoted(refusal.MessageText, last: true), "");

    private static string Table(PostgresException refusal) => Shard().Replace(refusal.TableName ?? Quoted(refusal.MessageText, last: false), "");

    private static string Quoted(string message, bool last)
    {
        var names = Quotation().Matches(message);
        return names.Count == 0 ? "?" : names[last ? ^1 : 0].Groups["name"].Value;
    }

    [GeneratedRegex(@"_\d{5,}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shard();

    [GeneratedRegex("\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotation();
}
