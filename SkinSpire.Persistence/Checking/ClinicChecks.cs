using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Faults;
using SkinSpire.Persistence.Modules;

namespace SkinSpire.Persistence.Checking;

/// <summary>Whether a database is the one an application was made for; each check reads and changes nothing.</summary>
/// <param name="dataSource">Where connections come from.</param>
/// <param name="environment">The environment that is meant.</param>
/// <param name="guards">From <see cref="GuardCheck.Declared"/>.</param>
public sealed class ClinicChecks(NpgsqlDataSource dataSource, DatabaseEnvironment environment, IReadOnlyList<string> guards)
{
    /// <summary>The module whose migrations it needs too; null for none.</summary>
    internal ModuleMigrations? Module { get; init; }

    /// <summary>It answers, and its version keeps hospitals apart.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="PersistenceException">It does not; one subclass for each reason.</exception>
    public Task ServerAsync(CancellationToken ct = default) => OnConnectionAsync(
        (connection, _) =>
        {
            ServerVersion.Check(connection);
            return Task.CompletedTask;
        },
        ct);

    /// <summary>The connected role is one for which row-level security holds.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RoleTooPowerfulException">It is not.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached.</exception>
    public Task RoleAsync(CancellationToken ct = default) => OnConnectionAsync(RoleCheck.CheckAsync, ct);

    /// <summary>The database is stamped with this environment, or not stamped.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="StampMismatchException">It is another environment's.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached.</exception>
    public Task StampAsync(CancellationToken ct = default) => OnConnectionAsync((connection, token) => StampCheck.CheckAsync(connection, environment, token), ct);

    /// <summary>Every migration of this build and of the module is applied.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="MigrationsPendingException">Some are not.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached.</exception>
    public Task MigrationsAsync(CancellationToken ct = default) => OnConnectionAsync((connection, token) => MigrationCheck.CheckAsync(connection, Module, token), ct);

    /// <summary>What guards sign-in and care is in force.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="GuardsMissingException">Something is not.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached.</exception>
    public Task GuardsAsync(CancellationToken ct = default) => OnConnectionAsync((connection, token) => GuardCheck.CheckAsync(connection, guards, token), ct);

    private async Task OnConnectionAsync(Func<NpgsqlConnection, CancellationToken, Task> check, CancellationToken ct)
    {
        try
        {
            var connection = await dataSource.OpenConnectionAsync(ct).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                await check(connection, ct).ConfigureAwait(false);
            }
        }
        catch (NpgsqlException error)
        {
            throw DatabaseFault.Of(error, Target.Of(dataSource.ConnectionString)) ?? new StatementFailedException(error.SqlState ?? "none", error);
        }
    }
}
