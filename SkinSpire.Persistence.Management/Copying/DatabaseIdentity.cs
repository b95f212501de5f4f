using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Which database of which running server a connection reaches, by whatever address.</summary>
/// <param name="Server">The cluster, and when it was started.</param>
/// <param name="Database">The database's name.</param>
/// <param name="User">The role.</param>
internal sealed record DatabaseIdentity(string Server, string Database, string User)
{
    private const string Query =
        """
        select (select c.system_identifier::text from pg_catalog.pg_control_system() c) || ' ' || pg_catalog.pg_postmaster_start_time()::text,
               pg_catalog.current_database()::text, current_user::text
        """;

    internal static async Task<DatabaseIdentity> ReadAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (await connection.RowsAsync(Query, row => new DatabaseIdentity(row.GetString(0), row.GetString(1), row.GetString(2)), ct).ConfigureAwait(false))[0];
}
