using Npgsql;

namespace SkinSpire.Persistence.Management.Connecting;

/// <summary>Makes the migrator's connections: of the small driver, whose unused parts a native program does not carry.</summary>
internal static class ClinicConnection
{
    /// <summary>What a connection calls itself when the configuration does not say.</summary>
    internal const string ApplicationName = "skinspire-migrator";

    /// <summary>An open connection; a statement that fails is told apart from the others of its message.</summary>
    internal static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = New(connectionString);

        // By one thread: those that the driver starts to do it without one take longer than the server.
        await Task.Run(connection.Open, CancellationToken.None).WaitAsync(ct).ConfigureAwait(false);
        return connection;
    }

    private static NpgsqlConnection New(string connectionString)
    {
        var builder = new NpgsqlSlimDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.Pooling = false;
        builder.ConnectionStringBuilder.IncludeFailedBatchedCommand = true;
        if (builder.ConnectionStringBuilder.GssEncryptionMode == GssEncryptionMode.Prefer)
        {
            // The small driver cannot, and finds that out by a connection that it throws away.
            builder.ConnectionStringBuilder.GssEncryptionMode = GssEncryptionMode.Disable;
        }

        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        builder.EnableTransportSecurity();
        return builder.Build().CreateConnection();
    }
}
