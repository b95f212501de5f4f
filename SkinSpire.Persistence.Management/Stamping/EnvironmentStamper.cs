using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Journalling;

namespace SkinSpire.Persistence.Management.Stamping;

/// <summary>The environment written inside a database, so that no tool mistakes one for another.</summary>
public static class EnvironmentStamper
{
    private const string Insert =
        """
        insert into clinic.environment_stamp (environment, installation_id, stamped_at, stamped_by, product_version)
        values ($1, gen_random_uuid(), now(), session_user, $2)
        """;

    /// <summary>Stamps a database that has no stamp; leaves an equal stamp as it is.</summary>
    /// <param name="connection">An open connection of a role that may write the stamp.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="StampMismatchException">The database is another environment's; nothing was changed.</exception>
    public static async Task StampAsync(NpgsqlConnection connection, DatabaseEnvironment environment, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        await StampCheck.CheckAsync(connection, environment, ct).ConfigureAwait(false);
        await connection.ExecuteAsync($"{Insert} on conflict do nothing", ct, environment.ShortName(), OperationJournal.ProductVersion).ConfigureAwait(false);
        await StampCheck.CheckAsync(connection, environment, ct).ConfigureAwait(false);
    }

    /// <summary>As <see cref="StampAsync"/>, in a database whose migrations may not make the stamp's table.</summary>
    internal static async Task StampIfThereAsync(NpgsqlConnection connection, DatabaseEnvironment environment, CancellationToken ct)
    {
        if (await connection.ScalarAsync<string>("select pg_catalog.to_regclass('clinic.environment_stamp')::text", ct).ConfigureAwait(false) is not null)
        {
            await StampAsync(connection, environment, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Gives a database another environment's stamp and a new installation id, and journals it; for a database that moved or was stamped wrongly.</summary>
    /// <param name="connection">An open connection of a role that may write the stamp.</param>
    /// <param name="environment">The environment from now on.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Rolls back.</param>
    /// <returns>The environment it was stamped with before; null for none.</returns>
    public static async Task<string?> RestampAsync(NpgsqlConnection connection, DatabaseEnvironment environment, string reason, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var former = await StampCheck.ReadAsync(connection, ct).ConfigureAwait(false);
            await connection.ExecuteAsync("delete from clinic.environment_stamp", ct).ConfigureAwait(false);
            await connection.ExecuteAsync(Insert, ct, environment.ShortName(), OperationJournal.ProductVersion).ConfigureAwait(false);
            await OperationJournal.WriteAsync(connection, "env restamp", $"{former ?? "no stamp"} to {environment.ShortName()}: {reason}", ct).ConfigureAwait(false);
            await transaction.CommitAsync(ct).ConfigureAwait(false);
            return former;
        }
    }
}
