using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Checking;

/// <summary>The migrations that a database's history records, read in one statement and without EF.</summary>
internal static class AppliedMigrations
{
    /// <summary>A row for each id, in no order.</summary>
    internal const string Query = "select migration_id from clinic.migrations_history";

    /// <summary>Their ids, oldest first; none where there is no history yet.</summary>
    internal static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            return [.. (await connection.RowsAsync(Query, row => row.GetString(0), ct).ConfigureAwait(false)).Order(StringComparer.Ordinal)];
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return [];
        }
    }
}
