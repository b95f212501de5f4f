using Npgsql;

namespace SkinSpire.Persistence.Management.Scratch;

/// <summary>Works on databases as a whole, from the database that is always there.</summary>
internal static class Maintenance
{
    /// <summary>A connection to the same server with the same role, to database <c>postgres</c>.</summary>
    internal static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
