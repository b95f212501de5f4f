using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Connecting;

/// <summary>Connections for long work: of no pool, so that nothing of what is set outlives them, and without a time limit for a statement.</summary>
internal static class DedicatedConnection
{
    /// <summary>Opens one; nothing stays open when it fails.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="settings">Statements that set it up.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="readBufferSize">Bytes; null for the driver's own.</param>
    internal static async Task<NpgsqlConnection> OpenAsync(string connectionString, string settings, CancellationToken ct, int? readBufferSize = null)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        builder.ReadBufferSize = readBufferSize ?? builder.ReadBufferSize;
        var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(ct).ConfigureAwait(false);
            await connection.ExecuteAsync(settings, ct).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
