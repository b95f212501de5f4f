using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Environments;

/// <summary>Reads the environment that is written inside a database, so that no tool or application takes one for another.</summary>
public static class StampCheck
{
    /// <summary>Compares the stamp with the environment; a database without a stamp passes.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="environment">The environment that is meant.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="StampMismatchException">The database is another environment's.</exception>
    public static async Task CheckAsync(NpgsqlConnection connection, DatabaseEnvironment environment, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        var stamped = await ReadAsync(connection, ct).ConfigureAwait(false);
        if (stamped is not null && stamped != environment.ShortName())
        {
            throw new StampMismatchException(environment.ShortName(), stamped, connection.Database);
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
}
