using Npgsql;

namespace SkinSpire.Persistence.Checking;

/// <summary>Compares a database's history with the migrations of this build, in one statement and without EF.</summary>
public static class MigrationCheck
{
    /// <summary>Looks for migrations of this build that are not applied; ones that a newer build applied are no fault.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="MigrationsPendingException">Some are not.</exception>
    public static async Task CheckAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var pending = KnownMigrations.Ids.Except(await AppliedAsync(connection, ct).ConfigureAwait(false), StringComparer.Ordinal).ToList();
        if (pending.Count > 0)
        {
            throw new MigrationsPendingException(pending);
        }
    }

    private static async Task<IReadOnlyList<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            return await AppliedMigrations.ReadAsync(connection, ct).ConfigureAwait(false);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            // The application reads the history by a migration: a database that hides it lacks at least that one.
            return [];
        }
    }
}
