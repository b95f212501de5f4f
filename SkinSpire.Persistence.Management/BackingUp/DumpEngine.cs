using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Processes;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Lets pg_dump and pg_restore do the work; the password goes by the environment, never by an argument.</summary>
internal static partial class DumpEngine
{
    private const string Folder = "dump";

    /// <summary>Dumps the snapshot, and reads what its tables hold.</summary>
    /// <exception cref="BackupRefusedException">pg_dump is older than the server.</exception>
    /// <exception cref="ToolFailedException">pg_dump is not there, or failed.</exception>
    internal static async Task<(IReadOnlyList<TableFingerprint> Contents, IReadOnlyCollection<BackupPart> Parts)> WriteAsync(
        string folder, ExportedSnapshot snapshot, TargetDatabase target, TransferSettings settings, CancellationToken ct)
    {
        var program = await ProgramAsync("pg_dump", snapshot.Connection, $"of {target.Name}", ct).ConfigureAwait(false);
        var dump = Path.Combine(folder, Folder);
        await Tool.RunAsync(
            program, ["--format", "directory", "--jobs", "2", "--snapshot", snapshot.Id, "--lock-wait-timeout", "30s", "--file", dump], environment: Variables(target.ConnectionString), ct: ct).ConfigureAwait(false);
        var contents = await Transfer.RunAsync(
            snapshot.Tables, token => SnapshotSource.OpenAsync(snapshot, token), _ => Task.FromResult<ITableSink>(new NoSink()), settings, ct).ConfigureAwait(false);
        return (contents, await PartsAsync(folder, dump, ct).ConfigureAwait(false));
    }

    /// <summary>Loads the rows of a dump into a database that waits for them: its schema is the migrations', because what pg_dump prints of some constraints is read back as other ones.</summary>
    /// <exception cref="BackupRefusedException">pg_restore is older than the server.</exception>
    /// <exception cref="ToolFailedException">pg_restore is not there, or failed.</exception>
    internal static async Task ReadAsync(AuthenticBackup backup, string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(ct).ConfigureAwait(false);
            var program = await ProgramAsync("pg_restore", connection, backup.Name, ct).ConfigureAwait(false);
            await connection.ExecuteAsync($"truncate {string.Join(", ", backup.Manifest.Tables.Select(table => $"clinic.\"{table.Name}\""))}", ct).ConfigureAwait(false);
            await Tool.RunAsync(
                program, ["--data-only", "--exit-on-error", "--jobs", "2", "--dbname", connection.Database, Path.Combine(backup.Folder, Folder)], environment: Variables(connectionString), ct: ct).ConfigureAwait(false);
        }
    }

    private static async Task<List<BackupPart>> PartsAsync(string folder, string dump, CancellationToken ct)
    {
        var parts = new List<BackupPart>();
        foreach (var path in Directory.EnumerateFiles(dump))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                var digest = await System.Security.Cryptography.SHA256.HashDataAsync(file, ct).ConfigureAwait(false);
                parts.Add(new BackupPart(Path.GetRelativePath(folder, path).Replace('\\', '/'), file.Length, Convert.ToHexStringLower(digest)));
            }
        }

        return parts;
    }

    private static async Task<string> ProgramAsync(string name, NpgsqlConnection connection, string backup, CancellationToken ct)
    {
        var program = (await PostgresBinaries.FindAsync(ct).ConfigureAwait(false))?.Program(name) ?? name;
        var version = (await Tool.RunAsync(program, ["--version"], ct: ct).ConfigureAwait(false)).Trim();
        var major = int.Parse(Major().Match(version).Value, CultureInfo.InvariantCulture);
        return major >= connection.PostgreSqlVersion.Major
            ? program
            : throw new BackupRefusedException(backup, $"{version} does not know PostgreSQL {connection.PostgreSqlVersion}", "Use --engine native, which needs no client programs, or install the client of the server's version.");
    }

    private static Dictionary<string, string?> Variables(string connectionString)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        return new(StringComparer.Ordinal)
        {
            ["PGHOST"] = target.Host,
            ["PGPORT"] = target.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = target.Username,
            ["PGDATABASE"] = target.Database,
            ["PGPASSWORD"] = target.Password ?? Environment.GetEnvironmentVariable("PGPASSWORD"),
            ["PGPASSFILE"] = target.Passfile ?? Environment.GetEnvironmentVariable("PGPASSFILE"),
            ["PGSSLMODE"] = target.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() },
            ["PGSSLROOTCERT"] = target.RootCertificate,
            ["PGAPPNAME"] = target.ApplicationName,
        };
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Major();
}
