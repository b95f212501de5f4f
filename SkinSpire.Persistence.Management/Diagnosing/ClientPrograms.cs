using System.Globalization;
using System.Text.RegularExpressions;
using SkinSpire.Persistence.Management.Servers;

namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>PostgreSQL's client programs: what they are, and whether they can serve a server.</summary>
internal static partial class ClientPrograms
{
    /// <summary>What a client says of itself; null when it is not there.</summary>
    /// <param name="client">Its name; the one beside the server's programs is asked first.</param>
    /// <param name="binaries">The server's programs; null for none.</param>
    /// <param name="ct">Ends the wait.</param>
    internal static Task<string?> VersionAsync(string client, PostgresBinaries? binaries, CancellationToken ct) =>
        ProgramVersion.OfAsync(binaries?.Program(client) is { } beside && File.Exists(beside) ? beside : client, ["--version"], ct);

    /// <summary>Compares pg_dump with a server: one that is older cannot back it up. Null when the version of either is not known.</summary>
    /// <param name="client">What pg_dump says of itself: <c>pg_dump (PostgreSQL) 15.18</c>; null for nothing.</param>
    /// <param name="serverVersion">The server's.</param>
    internal static Diagnosis? Compare(string? client, string serverVersion)
    {
        if (client is null || Major(client) is not { } own || Major(serverVersion) is not { } server)
        {
            return null;
        }

        var detail = FormattableString.Invariant($"pg_dump {own} against a server of version {server}");
        return own >= server
            ? new Diagnosis("backup", DiagnosisOutcome.Ok, detail)
            : new Diagnosis("backup", DiagnosisOutcome.Warn, $"{detail}: it refuses a newer one", FormattableString.Invariant($"Install the programs of PostgreSQL {server} or newer (package postgresql-{server}), and let SKINSPIRE_PG_BIN name their folder."));
    }

    private static int? Major(string text) => FirstNumber().Match(text) is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstNumber();
}
