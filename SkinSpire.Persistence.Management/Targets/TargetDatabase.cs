using Npgsql;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Migrations.Connections;

namespace SkinSpire.Persistence.Management.Targets;

/// <summary>The database an operation works on, as the migrating role, and what named it.</summary>
public sealed class TargetDatabase
{
    private TargetDatabase(ClinicConfiguration configuration) => Configuration = configuration;

    /// <summary>Environment and connection, each value with what set it.</summary>
    public ClinicConfiguration Configuration { get; }

    /// <summary>The environment, and what chose it.</summary>
    public ResolvedEnvironment Environment => Configuration.Environment;

    /// <summary>The database's name.</summary>
    public string Name => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    /// <summary>What the driver is given, with the password when there is one: never to be printed.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(Configuration.ConnectionString) { Pooling = false, ApplicationName = Application(Configuration.ConnectionString) }.ConnectionString;

    /// <summary>Finds it by command line, variables and files; connects to nothing.</summary>
    /// <param name="environment">What <c>--env</c> said; null for nothing.</param>
    /// <param name="connection">What <c>--connection</c> said; null for nothing.</param>
    /// <exception cref="NotConfiguredException">Nothing says where the environment's database is.</exception>
    /// <exception cref="PersistenceException">The environment is not chosen or unknown, or the configuration is wrong.</exception>
    public static TargetDatabase Find(string? environment = null, string? connection = null)
    {
        var resolved = ConnectionSource.FindEnvironment(environment);
        return new TargetDatabase(ConnectionSource.Resolve(resolved, connection) ?? throw new NotConfiguredException(resolved.Environment.ShortName()));
    }

    /// <summary>Connects and compares the stamp with the environment; changes nothing.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="StampMismatchException">The database is another environment's.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached, or its server is too old.</exception>
    public async Task<TargetState> LookAsync(CancellationToken ct = default) => Agreed(await ReadStateAsync(ct).ConfigureAwait(false));

    /// <summary>Connects and reads the stamp, whatever it is; for what only looks.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="PersistenceException">The database cannot be reached, or its server is too old.</exception>
    public Task<TargetState> ReadStateAsync(CancellationToken ct = default) => WorkAsync(connection => ReadStateAsync(connection, ct), ct);

    /// <summary>Who is worked on, for people: <c>dev · user@host:5432/database · PostgreSQL 15.18 · from --env · stamp dev ✓</c>.</summary>
    /// <param name="state">What a look at it found.</param>
    public string Describe(TargetState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var stamp = state.Stamp is null ? "no stamp yet" : $"stamp {state.Stamp} {(state.Stamp == Environment.Environment.ShortName() ? '✓' : '✗')}";
        return $"{Environment.Environment.ShortName()} · {Configuration.Target} · PostgreSQL {state.ServerVersion} · from {Environment.Source} · {stamp}";
    }

    /// <summary>As <see cref="LookAsync(CancellationToken)"/>, over a connection that is open.</summary>
    internal async Task<TargetState> LookAsync(NpgsqlConnection connection, CancellationToken ct) => Agreed(await ReadStateAsync(connection, ct).ConfigureAwait(false));

    /// <summary>As <see cref="LookAsync(CancellationToken)"/>, when the stamp was read.</summary>
    internal TargetState Judge(NpgsqlConnection connection, string? stamp) => Agreed(State(connection, stamp));

    /// <summary>Works over a connection of its own, and says what the driver threw.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="ct">Ends the wait for the connection.</param>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public Task<T> WorkAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken ct = default) => ServerFault.TranslatedAsync(ConnectionString, async () =>
    {
        var connection = await ClinicConnection.OpenAsync(ConnectionString, ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await work(connection).ConfigureAwait(false);
        }
    });

    /// <inheritdoc cref="WorkAsync{T}(Func{NpgsqlConnection, Task{T}}, CancellationToken)"/>
    public Task ExecuteAsync(Func<NpgsqlConnection, Task> work, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WorkAsync(
            async connection =>
            {
                await work(connection).ConfigureAwait(false);
                return true;
            },
            ct);
    }

    private static async Task<TargetState> ReadStateAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        ServerVersion.Check(connection);
        await connection.ExecuteAsync(LockWait.Bound(), ct).ConfigureAwait(false);
        return State(connection, await StampCheck.ReadAsync(connection, ct).ConfigureAwait(false));
    }

    private static TargetState State(NpgsqlConnection connection, string? stamp)
    {
        ServerVersion.Check(connection);
        return new TargetState(connection.PostgreSqlVersion.ToString(), stamp);
    }

    private TargetState Agreed(TargetState state) =>
        state.Stamp is null || state.Stamp == Environment.Environment.ShortName() ? state : throw new StampMismatchException(Environment.Environment.ShortName(), state.Stamp, Name);

    private static string Application(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).ApplicationName ?? ClinicConnection.ApplicationName;
}
