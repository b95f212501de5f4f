using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Modules;

namespace SkinSpire.Persistence.Checking;

/// <summary>Compares a database's history with the migrations of this build, in one statement and without EF.</summary>
public static class MigrationCheck
{
    /// <summary>Looks for migrations of this build that are not applied; ones that a newer build applied are no fault.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="MigrationsPendingException">Some are not.</exception>
    public static Task CheckAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return CheckAsync(connection, module: null, ct);
    }

    /// <summary>As <see cref="CheckAsync(NpgsqlConnection, CancellationToken)"/>, and those of a module.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="module">The module; null for none.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="MigrationsPendingException">Some are not applied.</exception>
    internal static async Task CheckAsync(NpgsqlConnection connection, ModuleMigrations? module, CancellationToken ct)
    {
        List<string> pending = [.. await PendingAsync(connection, ClinicDbContext.Schema, KnownMigrations.Ids, ct).ConfigureAwait(false)];
        if (module is not null)
        {
            pending.AddRange(await PendingAsync(connection, module.Schema, module.Ids, ct).ConfigureAwait(false));
        }

        if (pending.Count > 0)
        {
            throw new MigrationsPendingException(pending);
        }
    }

    private static async Task<IEnumerable<string>> PendingAsync(NpgsqlConnection connection, string schema, IReadOnlyList<string> known, CancellationToken ct) =>
        known.Except(await AppliedAsync(connection, schema, ct).ConfigureAwait(false), StringComparer.Ordinal);

    private static async Task<IReadOnlyList<string>> AppliedAsync(NpgsqlConnection connection, string schema, CancellationToken ct)
    {
        try
        {
            return await AppliedMigrations.ReadAsync(connection, schema, ct).ConfigureAwait(false);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            // The application reads the history by a migration: a database that hides it lacks at least that one.
            return [];
        }
    }
}
