using Npgsql;

namespace SkinSpire.Persistence.Connecting;

/// <summary>Which servers are new enough to keep hospitals apart.</summary>
public static class ServerVersion
{
    // The first release of each line without CVE-2025-8713.
    private static readonly Version[] Oldest = [new(15, 14), new(16, 10), new(17, 6), new(18, 0)];

    /// <summary>Refuses a server that is too old.</summary>
    /// <param name="connection">An open connection.</param>
    /// <exception cref="ServerTooOldException">It is too old.</exception>
    public static void Check(NpgsqlConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Check(connection.PostgreSqlVersion);
    }

    internal static void Check(Version actual)
    {
        var required = Array.Find(Oldest, version => version.Major == actual.Major);
        if (actual.Major < Oldest[0].Major || (required is not null && actual < required))
        {
            throw new ServerTooOldException(actual, required);
        }
    }
}
