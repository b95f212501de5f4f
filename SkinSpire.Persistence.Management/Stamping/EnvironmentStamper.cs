using System.Reflection;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Management.Stamping;

/// <summary>The environment written inside a database, so that no tool mistakes one for another.</summary>
public static class EnvironmentStamper
{
    /// <summary>Stamps a database that has no stamp; leaves an equal stamp as it is.</summary>
    /// <param name="connection">An open connection of a role that may write the stamp.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="StampMismatchException">The database is another environment's; nothing was changed.</exception>
    public static async Task StampAsync(NpgsqlConnection connection, DatabaseEnvironment environment, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        await connection.ExecuteAsync(
            """
            insert into clinic.environment_stamp (environment, installation_id, stamped_at, stamped_by, product_version)
            values ($1, gen_random_uuid(), now(), session_user, $2)
            on conflict do nothing
            """,
            ct, environment.ShortName(), Version).ConfigureAwait(false);
        await StampCheck.CheckAsync(connection, environment, ct).ConfigureAwait(false);
    }

    private static string Version { get; } =
        typeof(EnvironmentStamper).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
