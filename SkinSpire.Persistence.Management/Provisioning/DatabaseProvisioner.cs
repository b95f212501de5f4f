using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Servers;

namespace SkinSpire.Persistence.Management.Provisioning;

/// <summary>Makes roles and an empty database on a server that we administer; what is there already stays as it is.</summary>
/// <param name="administrator">A superuser's connection string.</param>
/// <param name="passwords">Where the passwords of the login roles are kept.</param>
public sealed class DatabaseProvisioner(string administrator, PassFile passwords)
{
    /// <summary>The role that migrates: it bypasses row-level security, owns the database, sees who holds a lock, and may end the sessions of a database that is exchanged.</summary>
    public const string Migrator = "skinspire_migrator";

    /// <summary>Makes the cluster's roles, the two login roles and the database <c>skinspire_ENVIRONMENT</c>, and stamps it.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ServerTooOldException">The server is too old; nothing was made.</exception>
    /// <exception cref="PersistenceException">The server cannot be reached, or refused; one subclass for each reason.</exception>
    public Task<ProvisioningReport> CreateAsync(DatabaseEnvironment environment, CancellationToken ct = default) =>
        ServerFault.TranslatedAsync(administrator, () => MakeAsync(environment, ct));

    private async Task<ProvisioningReport> MakeAsync(DatabaseEnvironment environment, CancellationToken ct)
    {
        var name = $"skinspire_{environment.ShortName()}";
        var created = new List<string>();
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(administrator) { Pooling = false }.ConnectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(ct).ConfigureAwait(false);
            ServerVersion.Check(connection);
            await MakeRolesAsync(connection, name, created, ct).ConfigureAwait(false);
            await MakeDatabaseAsync(connection, name, environment, created, ct).ConfigureAwait(false);
        }

        return new ProvisioningReport(name, created, ConnectionString(Migrator, name), ConnectionString(name, name));
    }

    private async Task MakeRolesAsync(NpgsqlConnection connection, string application, List<string> created, CancellationToken ct)
    {
        foreach (var role in new[] { ClinicRoles.Owner, ClinicRoles.Application, ClinicRoles.ReadOnly })
        {
            await MakeRoleAsync(connection, role, "nologin", created, ct).ConfigureAwait(false);
        }

        await MakeRoleAsync(connection, Migrator, "login bypassrls createdb createrole", created, ct).ConfigureAwait(false);
        await MakeRoleAsync(connection, application, "login", created, ct).ConfigureAwait(false);

        // No parameter of the application, and so no password or patient, is ever written to the server's log.
        await connection.ExecuteAsync(
            $"""
            grant {ClinicRoles.Owner}, {ClinicRoles.Application}, pg_read_all_stats, pg_signal_backend to {Migrator};
            grant {ClinicRoles.Application} to "{application}";
            alter role "{application}" set log_parameter_max_length = 0;
            alter role "{application}" set log_parameter_max_length_on_error = 0;
            """,
            ct).ConfigureAwait(false);

        await SetPasswordAsync(connection, Migrator, ct).ConfigureAwait(false);
        await SetPasswordAsync(connection, application, ct).ConfigureAwait(false);
    }

    private static async Task MakeRoleAsync(NpgsqlConnection connection, string role, string attributes, List<string> created, CancellationToken ct)
    {
        if (!await connection.ScalarAsync<bool>("select exists (select from pg_catalog.pg_roles where rolname = $1)", ct, role).ConfigureAwait(false))
        {
            await connection.ExecuteAsync($"create role \"{role}\" {attributes}", ct).ConfigureAwait(false);
            created.Add($"role {role}");
        }
    }

    // A role from before whose password nobody kept gets a new one; a kept one stays.
    private async Task SetPasswordAsync(NpgsqlConnection connection, string role, CancellationToken ct)
    {
        if (passwords.Find(role) is null)
        {
            var password = LocalServer.NewPassword();
            await connection.ExecuteAsync($"alter role \"{role}\" password '{ScramVerifier.Of(password)}'", ct).ConfigureAwait(false);
            passwords.Keep(new NpgsqlConnectionStringBuilder(administrator).Port, role, password);
        }
    }

    private static async Task MakeDatabaseAsync(NpgsqlConnection connection, string name, DatabaseEnvironment environment, List<string> created, CancellationToken ct)
    {
        if (!await connection.ScalarAsync<bool>("select exists (select from pg_catalog.pg_database where datname = $1)", ct, name).ConfigureAwait(false))
        {
            await connection.ExecuteAsync($"create database \"{name}\" owner {Migrator} encoding 'UTF8' template template0", ct).ConfigureAwait(false);
            await connection.ExecuteAsync($"comment on database \"{name}\" is '{StampCheck.Comment(environment)}'", ct).ConfigureAwait(false);
            created.Add($"database {name}");
        }
    }

    private string ConnectionString(string user, string database)
    {
        var server = new NpgsqlConnectionStringBuilder(administrator);
        return new NpgsqlConnectionStringBuilder
        {
            Host = server.Host,
            Port = server.Port,
            Database = database,
            Username = user,
            Passfile = passwords.Path,
        }.ConnectionString;
    }
}
