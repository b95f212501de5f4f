using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace SkinSpire.Persistence.Management.Servers;

/// <summary>This user's own PostgreSQL: durable, on 127.0.0.1, with a password that only files hold.</summary>
public sealed class LocalServer
{
    /// <summary>The environment variable that names another folder than the user's own.</summary>
    public const string FolderVariable = "SKINSPIRE_LOCAL_DIR";

    private readonly PostgresCluster cluster;

    private LocalServer(PostgresBinaries binaries, string folder)
    {
        Binaries = binaries;
        Folder = folder;
        PassFile = new PassFile(Path.Combine(folder, "pgpass"));
        cluster = new PostgresCluster(binaries, folder);
    }

    /// <summary>The server's programs.</summary>
    public PostgresBinaries Binaries { get; }

    /// <summary>Holds the data folder, the password file and the port.</summary>
    public string Folder { get; }

    /// <summary>The passwords of the server's roles.</summary>
    public PassFile PassFile { get; }

    /// <summary>The superuser's connection string, without a password; valid once the server has been started.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port(),
        Username = "postgres",
        Database = "postgres",
        Passfile = PassFile.Path,
    }.ConnectionString;

    private string PortFile => Path.Combine(Folder, "port");

    /// <summary>The local server of this machine; it may not have been made yet.</summary>
    /// <param name="ct">Ends the search.</param>
    /// <exception cref="PostgresMissingException">There are no binaries.</exception>
    public static async Task<LocalServer> FindAsync(CancellationToken ct = default)
    {
        var binaries = await PostgresBinaries.FindAsync(ct).ConfigureAwait(false)
            ?? throw new PostgresMissingException("neither pg_config, the PATH nor the usual places lead to initdb, pg_ctl and postgres");
        return new LocalServer(binaries, FolderOfUser());
    }

    /// <summary>Makes the server where there is none and starts it where it does not run; otherwise changes nothing.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Whether it had to be started.</returns>
    /// <exception cref="Processes.ToolFailedException">initdb or pg_ctl failed.</exception>
    public async Task<bool> StartAsync(CancellationToken ct = default)
    {
        Directory.CreateDirectory(Folder);
        var alone = await AloneAsync(ct).ConfigureAwait(false);
        await using (alone.ConfigureAwait(false))
        {
            if (!cluster.Exists)
            {
                await MakeAsync(ct).ConfigureAwait(false);
            }

            if (await cluster.IsRunningAsync(ct).ConfigureAwait(false))
            {
                return false;
            }

            await cluster.StartAsync(Port(), ct).ConfigureAwait(false);
            return true;
        }
    }

    /// <summary>Stops it; its data stays.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Whether it was running.</returns>
    public async Task<bool> StopAsync(CancellationToken ct = default)
    {
        if (!await IsRunningAsync(ct).ConfigureAwait(false))
        {
            return false;
        }

        await cluster.StopAsync("fast", ct).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether it was made and runs.</summary>
    /// <param name="ct">Ends the wait.</param>
    public async Task<bool> IsRunningAsync(CancellationToken ct = default) =>
        cluster.Exists && await cluster.IsRunningAsync(ct).ConfigureAwait(false);

    /// <summary>Stops it and removes its folder, all databases included.</summary>
    /// <param name="ct">Ends the wait.</param>
    public async Task DestroyAsync(CancellationToken ct = default)
    {
        await StopAsync(ct).ConfigureAwait(false);
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>A new password of 128 random bits.</summary>
    public static string NewPassword() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private async Task MakeAsync(CancellationToken ct)
    {
        var port = File.Exists(PortFile) ? Port() : PostgresCluster.FreePort();
        await File.WriteAllTextAsync(PortFile, port.ToString(CultureInfo.InvariantCulture), ct).ConfigureAwait(false);
        var password = PassFile.Find("postgres") ?? NewPassword();
        PassFile.Keep(port, "postgres", password);
        await cluster.InitializeAsync(password, ["timezone = 'UTC'"], ct).ConfigureAwait(false);
    }

    private int Port() => int.Parse(File.ReadAllText(PortFile), CultureInfo.InvariantCulture);

    // Two commands at once would both run initdb.
    private async Task<FileStream> AloneAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct).ConfigureAwait(false);
            }
        }
    }

    private static string FolderOfUser()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } given)
        {
            return given;
        }

        // Root's home is closed to the user that the server runs as.
        return ServerAccount.Name is null
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "skinspire", "postgres")
            : "/var/lib/skinspire/postgres";
    }
}
