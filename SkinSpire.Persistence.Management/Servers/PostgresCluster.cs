using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SkinSpire.Persistence.Management.Processes;

namespace SkinSpire.Persistence.Management.Servers;

/// <summary>One data folder and the server that runs on it, on 127.0.0.1 alone.</summary>
/// <param name="binaries">The server's programs.</param>
/// <param name="folder">Holds the data folder and what belongs to it; made when it is not there.</param>
internal sealed class PostgresCluster(PostgresBinaries binaries, string folder)
{
    private string Data => Path.Combine(folder, "data");

    /// <summary>Whether the data folder was made to its end.</summary>
    internal bool Exists => Directory.Exists(Data);

    /// <summary>Makes the data folder; one that a killed run left half made is made anew.</summary>
    /// <param name="password">The superuser's, given to initdb by a file.</param>
    /// <param name="settings">Lines of postgresql.conf.</param>
    /// <param name="ct">Kills initdb.</param>
    internal async Task InitializeAsync(string password, IEnumerable<string> settings, CancellationToken ct)
    {
        MakeFolder();
        var unfinished = Path.Combine(folder, "data.new");
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        var secret = Path.Combine(folder, "superuser.new");
        await HandOverAsync(unfinished, secret, password, ct).ConfigureAwait(false);
        try
        {
            await AsServerAsync(
                "initdb",
                ["--pgdata", unfinished, "--username", "postgres", "--pwfile", secret, "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-instructions"],
                ct).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(secret);
        }

        await File.AppendAllLinesAsync(Path.Combine(unfinished, "postgresql.conf"), ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", .. settings], ct).ConfigureAwait(false);
        Directory.Move(unfinished, Data);
    }

    internal Task StartAsync(int port, CancellationToken ct) => AsServerAsync(
        "pg_ctl",
        ["start", "--pgdata", Data, "--wait", "--timeout", "60", "--silent", "--log", Path.Combine(Data, "server.log"), "--options", string.Create(CultureInfo.InvariantCulture, $"-p {port}")],
        ct);

    internal Task StopAsync(string mode, CancellationToken ct) =>
        AsServerAsync("pg_ctl", ["stop", "--pgdata", Data, "--mode", mode, "--wait", "--silent"], ct);

    internal async Task<bool> IsRunningAsync(CancellationToken ct)
    {
        try
        {
            await AsServerAsync("pg_ctl", ["status", "--pgdata", Data], ct).ConfigureAwait(false);
            return true;
        }
        catch (ToolFailedException)
        {
            return false;
        }
    }

    /// <summary>A port nobody listens on at this moment.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server's user has to pass through, and to see nothing else.
    private void MakeFolder()
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    // Neither the folder nor the file is ever open to anybody else, not even between being made and being given away.
    private static async Task HandOverAsync(string data, string secret, string password, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var writer = new StreamWriter(secret, options);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteLineAsync(password.AsMemory(), ct).ConfigureAwait(false);
        }

        if (ServerAccount.Name is { } account)
        {
            await Tool.RunAsync("install", ["-d", "-o", account, "-m", "0700", data], ct: ct).ConfigureAwait(false);
            await Tool.RunAsync("chown", [account, secret], ct: ct).ConfigureAwait(false);
        }
    }

    private Task<string> AsServerAsync(string program, IEnumerable<string> arguments, CancellationToken ct) =>
        Tool.RunAsync(binaries.Program(program), arguments, ServerAccount.Name, ct: ct);
}
