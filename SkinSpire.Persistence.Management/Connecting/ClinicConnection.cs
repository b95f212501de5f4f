using Npgsql;

namespace SkinSpire.Persistence.Management.Connecting;

/// <summary>Makes the connections that operations work over; the migrator has one of its own, of a driver without what it does not need.</summary>
internal static class ClinicConnection
{
    /// <summary>What a connection calls itself when the configuration does not say.</summary>
    internal const string ApplicationName = "skinspire-db";

    /// <summary>An open connection.</summary>
    internal static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct).ConfigureAwait(false);
        return connection;
    }
}
