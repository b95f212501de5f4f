using Npgsql;

namespace SkinSpire.Persistence.Management.Connecting;

/// <summary>Makes the migrator's connections: of the small driver, whose unused parts a native program does not carry.</summary>
internal static class ClinicConnection
{
    /// <summary>What a connection calls itself when the configuration does not say.</summary>
    internal const string ApplicationName = "skinspire-migrator";

    /// <summary>A closed connection; a statement that fails is told apart from the others of its message.</summary>
    internal static NpgsqlConnection New(string connectionString)
    {
        var builder = new NpgsqlSlimDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.Pooling = false;
        builder.ConnectionStringBuilder.IncludeFailedBatchedCommand = true;
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        builder.EnableTransportSecurity();
        return builder.Build().CreateConnection();
    }
}
