using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Scratch;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Has the server clone the source's files.</summary>
internal static class CloneCopy
{
    // It forces two checkpoints and writes no log: worth it for what is larger (PostgreSQL manual, CREATE DATABASE, STRATEGY).
    private const long LargeBytes = 100L * 1024 * 1024;

    private const string Grants =
        """
        select pg_catalog.format('grant %s on database %%I to %s', pg_catalog.lower(a.privilege_type), case a.grantee when 0 then 'public' else pg_catalog.quote_ident(r.rolname) end)
        from pg_catalog.pg_database d, pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
        left join pg_catalog.pg_roles r on r.oid = a.grantee
        where d.datname = pg_catalog.current_database()
        """;

    /// <summary>Makes the clone beside the target.</summary>
    /// <returns>Null when somebody came into the source meanwhile.</returns>
    internal static async Task<ScratchDatabase?> MakeAsync(CopySource source, string target, CancellationToken ct)
    {
        var (bytes, grants) = await source.Database.WorkAsync(
            async connection => (
                await connection.ScalarAsync<long>("select pg_catalog.pg_database_size(pg_catalog.current_database())", ct).ConfigureAwait(false),
                await connection.RowsAsync(Grants, row => row.GetString(0), ct).ConfigureAwait(false)),
            ct).ConfigureAwait(false);
        try
        {
            var template = string.Create(CultureInfo.InvariantCulture, $"template \"{source.Identity.Database}\" strategy {(bytes > LargeBytes ? "file_copy" : "wal_log")}");
            var scratch = await ScratchDatabase.CreateAsync(target, "new", ct, template).ConfigureAwait(false);
            await scratch.WorkAsync(connection => GrantAsync(connection, scratch.Name, grants, ct)).ConfigureAwait(false);
            return scratch;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            return null;
        }
    }

    // What is granted on a database is not part of a template.
    private static Task GrantAsync(NpgsqlConnection connection, string name, List<string> grants, CancellationToken ct) =>
        connection.ExecuteAsync(string.Join(";\n", [$"revoke all on database \"{name}\" from public", .. grants.Select(grant => grant.Replace("%I", $"\"{name}\"", StringComparison.Ordinal))]), ct);
}
