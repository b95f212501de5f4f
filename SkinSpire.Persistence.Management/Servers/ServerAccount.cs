namespace SkinSpire.Persistence.Management.Servers;

/// <summary>The operating system's user that the server runs as: PostgreSQL refuses root.</summary>
internal static class ServerAccount
{
    /// <summary>The user to switch to; null where this one will do.</summary>
    internal static string? Name { get; } =
        Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? FirstKnown("postgres", "nobody") : null;

    private static string? FirstKnown(params string[] names)
    {
        var known = File.Exists("/etc/passwd") ? File.ReadAllLines("/etc/passwd") : [];
        return Array.Find(names, name => Array.Exists(known, line => line.StartsWith(name + ":", StringComparison.Ordinal)));
    }
}
