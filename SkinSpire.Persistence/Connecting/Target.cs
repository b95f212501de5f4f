using Npgsql;

namespace SkinSpire.Persistence.Connecting;

/// <summary>Names a database for people: user, host, port and database, and nothing secret.</summary>
public static class Target
{
    /// <summary><c>user@host:port/database</c>.</summary>
    /// <param name="connectionString">A connection string; its password is not looked at.</param>
    public static string Of(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        var host = parts.Host is { } name && name.Contains(':', StringComparison.Ordinal) && name[0] is not ('/' or '[') ? $"[{name}]" : parts.Host;
        return FormattableString.Invariant($"{parts.Username}@{host}:{parts.Port}/{parts.Database ?? parts.Username}");
    }
}
