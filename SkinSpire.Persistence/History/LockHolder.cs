namespace SkinSpire.Persistence.History;

/// <summary>Who holds the migration lock.</summary>
/// <param name="ProcessId">The server process (<c>pg_stat_activity.pid</c>).</param>
/// <param name="ApplicationName">What the holder calls itself; empty when it does not say.</param>
/// <param name="UserName">The role it connected as.</param>
/// <param name="ConnectedAt">Since when it is connected; null when this role may not see it (<c>pg_read_all_stats</c>).</param>
public sealed record LockHolder(int ProcessId, string ApplicationName, string UserName, DateTimeOffset? ConnectedAt)
{
    /// <summary>One phrase for a message: <c>dotnet ef (skinspire_migrator, server process 4711, connected since 12:00:05Z)</c>.</summary>
    public override string ToString()
    {
        var since = ConnectedAt is { } time ? FormattableString.Invariant($", connected since {time:HH:mm:ss}Z") : "";
        return FormattableString.Invariant($"{(ApplicationName.Length == 0 ? "an unnamed client" : ApplicationName)} ({UserName}, server process {ProcessId}{since})");
    }
}
