using System.CommandLine;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Migrations.Connections;

namespace SkinSpire.Persistence.Cli;

/// <summary>The database a verb works on, found and looked at before anything is done to it.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="ConnectionString">The migrating role's connection.</param>
internal sealed record Database(DatabaseEnvironment Environment, string ConnectionString)
{
    /// <summary>Reads the command line and the configuration.</summary>
    /// <exception cref="NotConfiguredException">Neither says which.</exception>
    internal static Database Of(ParseResult line)
    {
        var environment = ConnectionSource.FindEnvironment(line.GetValue(Options.Environment));
        var connection = line.GetValue(Options.Connection) ?? ConnectionSource.Find(environment) ?? throw new NotConfiguredException(environment.Environment.ShortName());
        return new Database(environment.Environment, connection);
    }

    /// <summary>Connects, checks version and stamp, and prints the banner: after this a verb may begin.</summary>
    internal async Task LookAsync(Output output, CancellationToken ct) => output.Say(await WorkAsync(
        async connection =>
        {
            ServerVersion.Check(connection);
            await StampCheck.CheckAsync(connection, Environment, ct).ConfigureAwait(false);
            var stamp = await StampCheck.ReadAsync(connection, ct).ConfigureAwait(false);
            return $"target  {Environment.ShortName()} · {Target.Of(ConnectionString)} · PostgreSQL {connection.PostgreSqlVersion} · {(stamp is null ? "no stamp yet" : $"stamp {stamp}")}";
        },
        ct).ConfigureAwait(false));

    /// <summary>Works over a connection of its own.</summary>
    internal Task<T> WorkAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken ct) => ServerFault.TranslatedAsync(ConnectionString, async () =>
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(ct).ConfigureAwait(false);
            return await work(connection).ConfigureAwait(false);
        }
    });
}
