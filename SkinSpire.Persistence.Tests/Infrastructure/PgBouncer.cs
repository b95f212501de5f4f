using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Management.Processes;
using SkinSpire.Persistence.Management.Servers;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>A PgBouncer of one test in transaction mode, before one user's databases, on 127.0.0.1 alone.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    /// <summary>Why a test is skipped where <see cref="Program"/> is null.</summary>
    internal const string Missing = "There is no pgbouncer on this machine: install the package pgbouncer, and this test runs.";

    /// <summary>Connections to the server, for each user and database.</summary>
    internal const int ServerConnections = 4;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire-pgbouncer-");
    private readonly int port = PostgresCluster.FreePort();
    private Process? process;
    private Task<string>? talk;

    private PgBouncer()
    {
    }

    /// <summary>The installed program; null where there is none.</summary>
    internal static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Concat(["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"])
        .Select(place => Path.Combine(place, "pgbouncer"))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts it before the server of a connection string, and waits until it serves; returns the way through it as well.</summary>
    internal static async Task<(PgBouncer Bouncer, NpgsqlConnectionStringBuilder Connection)> StartAsync(string direct)
    {
        var server = new NpgsqlConnectionStringBuilder(direct);
        var password = server.Password ?? new PassFile(server.Passfile!).Find(server.Username!)!;
        var bouncer = new PgBouncer();
        try
        {
            await bouncer.ConfigureAsync(server, password);
            bouncer.Start();
            var through = new NpgsqlConnectionStringBuilder(direct) { Host = "127.0.0.1", Port = bouncer.port, Passfile = null, Password = password, NoResetOnClose = true, MaxAutoPrepare = 0 };
            await bouncer.WaitAsync(through.ConnectionString);
            return (bouncer, through);
        }
        catch
        {
            await bouncer.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private async Task ConfigureAsync(NpgsqlConnectionStringBuilder server, string password)
    {
        await File.WriteAllTextAsync(Place("users.txt"), $"\"{server.Username}\" \"{password}\"\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Place("pgbouncer.ini"),
            string.Create(CultureInfo.InvariantCulture, $"""
            [databases]
            * = host={server.Host} port={server.Port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = {Place("users.txt")}
            pool_mode = transaction
            default_pool_size = {ServerConnections}
            ignore_startup_parameters = extra_float_digits

            """),
            TestContext.Current.CancellationToken);

        // It refuses root, as PostgreSQL does.
        if (ServerAccount.Name is { } account)
        {
            await Tool.RunAsync("chown", ["-R", account, folder.FullName], ct: TestContext.Current.CancellationToken);
        }
    }

    private void Start()
    {
        var start = new ProcessStartInfo(Program!, [Place("pgbouncer.ini")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetPathRoot(folder.FullName)!,
        };
        if (ServerAccount.Name is { } account)
        {
            start.UserName = account;
        }

        process = Process.Start(start)!;
        talk = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    private async Task WaitAsync(string connectionString)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var session = await Session.OpenAsync(connectionString);
                return;
            }
            catch (NpgsqlException) when (!process!.HasExited && clock.Elapsed < TimeSpan.FromSeconds(10))
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
            catch (NpgsqlException error) when (process!.HasExited)
            {
                throw new InvalidOperationException($"pgbouncer ended: {await talk!}", error);
            }
        }
    }

    private string Place(string name) => Path.Combine(folder.FullName, name);
}
