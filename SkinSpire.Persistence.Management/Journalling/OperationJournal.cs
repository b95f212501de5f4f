using System.Reflection;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Management.Journalling;

/// <summary>Writes down what is done to a whole database, and why.</summary>
public static class OperationJournal
{
    /// <summary>The product's version, as it is recorded.</summary>
    internal static string ProductVersion { get; } =
        typeof(OperationJournal).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Adds an entry; it is the caller's transaction's, or its own.</summary>
    /// <param name="connection">An open connection of the migrating role.</param>
    /// <param name="operation">The verb.</param>
    /// <param name="reason">Why; cut after <see cref="OperationJournalEntry.ReasonMaxLength"/> characters.</param>
    /// <param name="ct">Ends the wait.</param>
    public static Task WriteAsync(NpgsqlConnection connection, string operation, string reason, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(reason);
        return connection.ExecuteAsync(
            "insert into clinic.operation_journal (operation, reason, recorded_by, product_version) values ($1, $2, session_user, $3)",
            ct, operation, reason[..Math.Min(reason.Length, OperationJournalEntry.ReasonMaxLength)], ProductVersion);
    }

    /// <summary>As <see cref="WriteAsync"/>, in a database that may be before the migration that makes the journal.</summary>
    internal static async Task WriteIfThereAsync(NpgsqlConnection connection, string operation, string reason, CancellationToken ct)
    {
        if (await connection.ScalarAsync<string>("select pg_catalog.to_regclass('clinic.operation_journal')::text", ct).ConfigureAwait(false) is not null)
        {
            await WriteAsync(connection, operation, reason, ct).ConfigureAwait(false);
        }
    }
}
