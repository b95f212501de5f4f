using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Checking;

/// <summary>The migrations that a database's history records, read in one statement and without EF.</summary>
internal static class AppliedMigrations
{
    /// <summary>A row for each id, in no order.</summary>
    internal static string Query { get; } = QueryOf("clinic");

    /// <summary>Their ids, oldest first; none where there is no history yet.</summary>
    internal static Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection connection, CancellationToken ct) => ReadAsync(connection, "clinic", ct);

    /// <summary>As <see cref="ReadAsync(NpgsqlConnection, CancellationToken)"/>, of a module's schema.</summary>
    internal static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection connection, string schema, CancellationToken ct)
    {
        try
        {
            return [.. (await connection.RowsAsync(QueryOf(schema), row => row.GetString(0), ct).ConfigureAwait(false)).Order(StringComparer.Ordinal)];
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return [];
        }
    }

    private static string QueryOf(string schema) => $"select migration_id from {schema}.migrations_history";
}
