using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Management.Processes;
using Testcontainers.PostgreSql;

namespace SkinSpire.Persistence.Management.Servers;

/// <summary>A throw-away PostgreSQL for one test run: fast instead of durable, gone when disposed.</summary>
public sealed class EphemeralServer : IAsyncDisposable
{
    /// <summary>The environment variable that names a server to use instead, by a superuser's connection string.</summary>
    public const string Variable = "SKINSPIRE_TEST_SERVER";

    private const string Prefix = "skinspire-test-";

    // What a crash would cost, and what a test run never needs.
    private static readonly string[] Fast =
        ["fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 200", "max_wal_size = '2GB'", "autovacuum = off", "timezone = 'UTC'"];

    private readonly Func<ValueTask> end;

    private EphemeralServer(string connectionString, string source, Func<ValueTask> end)
    {
        ConnectionString = connectionString;
        Source = source;
        this.end = end;
    }

    /// <summary>The superuser's connection string, password included: it never leaves the test run.</summary>
    public string ConnectionString { get; }

    /// <summary>Where the server came from.</summary>
    public string Source { get; }

    /// <summary>Starts one: <see cref="Variable"/>, else this machine's binaries, else a Docker engine. Removes what killed runs left.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="PostgresMissingException">There is none of the three.</exception>
    public static async Task<EphemeralServer> StartAsync(CancellationToken ct = default)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new EphemeralServer(given, Variable, () => ValueTask.CompletedTask);
        }

        if (await PostgresBinaries.FindAsync(ct).ConfigureAwait(false) is not { } binaries)
        {
            return await FromDockerAsync(ct).ConfigureAwait(false);
        }

        await RemoveStaleAsync(binaries, ct).ConfigureAwait(false);
        return await FromBinariesAsync(binaries, ct).ConfigureAwait(false);
    }

    /// <summary>Stops the server and removes all of it.</summary>
    public ValueTask DisposeAsync() => end();

    private static async Task<EphemeralServer> FromBinariesAsync(PostgresBinaries binaries, CancellationToken ct)
    {
        var folder = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"));
        var cluster = new PostgresCluster(binaries, folder);
        var password = LocalServer.NewPassword();
        await cluster.InitializeAsync(password, Fast, ct).ConfigureAwait(false);
        var port = PostgresCluster.FreePort();
        await cluster.StartAsync(port, ct).ConfigureAwait(false);

        var connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "postgres", Password = password, Database = "postgres" };
        return new EphemeralServer(connection.ConnectionString, binaries.Source, () => RemoveAsync(cluster, folder));
    }

    private static async Task<EphemeralServer> FromDockerAsync(CancellationToken ct)
    {
        try
        {
            var container = new PostgreSqlBuilder("postgres:17").WithCommand("-c", "fsync=off", "-c", "max_connections=200", "-c", "logging_collector=on").Build();
            await container.StartAsync(ct).ConfigureAwait(false);
            return new EphemeralServer(container.GetConnectionString(), "Docker", container.DisposeAsync);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new PostgresMissingException("there are no binaries on this machine, and no Docker engine answers");
        }
    }

    // A killed run cannot clean up after itself; the next one does.
    private static async Task RemoveStaleAsync(PostgresBinaries binaries, CancellationToken ct)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").Where(IsAbandoned))
        {
            ct.ThrowIfCancellationRequested();
            await RemoveAsync(new PostgresCluster(binaries, folder), folder).ConfigureAwait(false);
        }
    }

    private static bool IsAbandoned(string folder)
    {
        var parts = Path.GetFileName(folder)[Prefix.Length..].Split('-');
        if (!int.TryParse(parts[0], CultureInfo.InvariantCulture, out var owner))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(owner);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static async ValueTask RemoveAsync(PostgresCluster cluster, string folder)
    {
        try
        {
            await cluster.StopAsync("immediate", CancellationToken.None).ConfigureAwait(false);
        }
        catch (ToolFailedException)
        {
            // It is not running, which is what is wanted.
        }

        Directory.Delete(folder, recursive: true);
    }
}
