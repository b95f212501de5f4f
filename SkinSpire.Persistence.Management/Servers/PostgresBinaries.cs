using System.Globalization;
using System.Text.RegularExpressions;
using SkinSpire.Persistence.Management.Processes;

namespace SkinSpire.Persistence.Management.Servers;

/// <summary>A folder with PostgreSQL's server programs.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Source">What led there: a variable, pg_config, the PATH or a usual place.</param>
public sealed partial record PostgresBinaries(string Folder, string Source)
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "SKINSPIRE_PG_BIN";

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    private static readonly (string Root, string Pattern, string Below)[] UsualPlaces =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/opt/homebrew/opt", "postgresql@*", "bin"),
        ("/usr/local/opt", "postgresql@*", "bin"),
        (@"C:\Program Files\PostgreSQL", "*", "bin"),
    ];

    /// <summary>Looks in <see cref="Variable"/>, by pg_config, on the PATH and in the usual places, newest first; the first hit wins.</summary>
    /// <param name="ct">Ends the search.</param>
    /// <returns>Null when this machine has none.</returns>
    /// <exception cref="PostgresMissingException"><see cref="Variable"/> names a folder without the programs.</exception>
    public static async Task<PostgresBinaries?> FindAsync(CancellationToken ct = default)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return Complete(given) ? new PostgresBinaries(given, Variable) : throw new PostgresMissingException($"{Variable} names {given}, which does not hold initdb, pg_ctl and postgres");
        }

        return await FromConfigAsync(ct).ConfigureAwait(false) ?? FromPath() ?? FromUsualPlaces();
    }

    /// <summary>The path of one program.</summary>
    /// <param name="program">Its name: <c>psql</c>.</param>
    public string Program(string program) => Path.Combine(Folder, OperatingSystem.IsWindows() ? program + ".exe" : program);

    // pg_config comes with the client's headers too, so a hit is one that holds the server.
    private static async Task<PostgresBinaries?> FromConfigAsync(CancellationToken ct)
    {
        try
        {
            var folder = (await Tool.RunAsync("pg_config", ["--bindir"], ct: ct).ConfigureAwait(false)).Trim();
            return Complete(folder) ? new PostgresBinaries(folder, "pg_config") : null;
        }
        catch (ToolFailedException)
        {
            return null;
        }
    }

    private static PostgresBinaries? FromPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Complete)
            .Select(folder => new PostgresBinaries(folder, "PATH"))
            .FirstOrDefault();

    private static PostgresBinaries? FromUsualPlaces() =>
        UsualPlaces.Where(place => Directory.Exists(place.Root))
            .SelectMany(place => Directory.EnumerateDirectories(place.Root, place.Pattern).Select(folder => Path.Combine(folder, place.Below)))
            .Where(Complete)
            .OrderByDescending(Major)
            .Select(folder => new PostgresBinaries(folder, "a usual place"))
            .FirstOrDefault();

    private static bool Complete(string folder) =>
        Array.TrueForAll(Needed, name => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));

    private static int Major(string folder) =>
        int.TryParse(Digits().Match(Path.GetFileName(Path.GetDirectoryName(folder))!).Value, CultureInfo.InvariantCulture, out var major) ? major : 0;

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
