using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.History;

/// <summary>Who holds the migration lock.</summary>
/// <param name="ProcessId">The server process (<c>pg_stat_activity.pid</c>).</param>
/// <param name="ApplicationName">What the holder calls itself; empty when it does not say.</param>
/// <param name="UserName">The role it connected as.</param>
/// <param name="ConnectedAt">Since when it is connected; null when this role may not see it (<c>pg_read_all_stats</c>).</param>
public sealed record LockHolder(int ProcessId, string ApplicationName, string UserName, DateTimeOffset? ConnectedAt)
{
    private const string Columns = "a.pid, coalesce(a.application_name, ''), coalesce(a.usename, ''), a.backend_start";

    private static readonly string Holding = FormattableString.Invariant(
        $"""
        from pg_catalog.pg_locks l
        join pg_catalog.pg_stat_activity a on a.pid = l.pid
        join pg_catalog.pg_database d on d.oid = l.database and d.datname = pg_catalog.current_database()
        where l.locktype = 'advisory' and l.granted and l.objsubid = 1
          and ((l.classid::bigint << 32) | l.objid::bigint) = {AdvisoryLock.Key}
        """);

    /// <summary>One phrase for a message: <c>dotnet ef (skinspire_migrator, server process 4711, connected since 12:00:05Z)</c>.</summary>
    public override string ToString()
    {
        var since = ConnectedAt is { } time ? FormattableString.Invariant($", connected since {time:HH:mm:ss}Z") : "";
        return FormattableString.Invariant($"{(ApplicationName.Length == 0 ? "an unnamed client" : ApplicationName)} ({UserName}, server process {ProcessId}{since})");
    }

    /// <summary>Who holds the migration lock of the connection's database; null when nobody does.</summary>
    internal static async Task<LockHolder?> FindAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (await connection.RowsAsync($"select {Columns} {Holding}", Of, ct).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Who keeps the holder of the migration lock from a lock it waits for; empty when it waits for none.</summary>
    internal static async Task<IReadOnlyList<LockHolder>> BlockersAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await connection.RowsAsync($"select {Columns} from pg_catalog.pg_stat_activity a where a.pid in (select unnest(pg_catalog.pg_blocking_pids(a.pid)) {Holding})", Of, ct).ConfigureAwait(false);

    private static LockHolder Of(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3));
}
