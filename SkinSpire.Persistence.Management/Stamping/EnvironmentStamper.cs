using System.Reflection;
using Npgsql;
using SkinSpire.Persistence.Management.Connecting;

namespace SkinSpire.Persistence.Management.Stamping;

/// <summary>The environment written inside a database, so that no tool mistakes one for another.</summary>
public static class EnvironmentStamper
{
    /// <summary>Stamps a database that has no stamp; leaves an equal stamp as it is.</summary>
    /// <param name="connection">An open connection of a role that may write the stamp.</param>
    /// <param name="environment">The environment's short name: dev, test or prod.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="StampMismatchException">The database is another environment's; nothing was changed.</exception>
    public static async Task StampAsync(NpgsqlConnection connection, string environment, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        await connection.ExecuteAsync(
            """
            insert into clinic.environment_stamp (environment, installation_id, stamped_at, stamped_by, product_version)
            values ($1, gen_random_uuid(), now(), session_user, $2)
            on conflict do nothing
            """,
            ct, environment, Version).ConfigureAwait(false);
        await CheckAsync(connection, environment, ct).ConfigureAwait(false);
    }

    /// <summary>Compares the stamp with the environment; a database without a stamp passes.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="environment">The environment's short name.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="StampMismatchException">The database is another environment's.</exception>
    public static async Task CheckAsync(NpgsqlConnection connection, string environment, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        var stamped = await ReadAsync(connection, ct).ConfigureAwait(false);
        if (stamped is not null && stamped != environment)
        {
            throw new StampMismatchException(environment, stamped, connection.Database);
        }
    }

    /// <summary>The environment a database is stamped with; null when it has no stamp yet.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<string?> ReadAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        return await connection.ScalarAsync<string>("select to_regclass('clinic.environment_stamp')::text", ct).ConfigureAwait(false) is null
            ? null
            : await connection.ScalarAsync<string>("select environment::text from clinic.environment_stamp", ct).ConfigureAwait(false);
    }

    private static string Version { get; } =
        typeof(EnvironmentStamper).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
