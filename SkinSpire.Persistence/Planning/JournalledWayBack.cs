using System.Text.Json;
using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Planning;

/// <summary>Reads from the journal how a migration is taken back that this build does not have.</summary>
internal static class JournalledWayBack
{
    private const string Unknown = "This build does not have it, and it was applied before the journal kept how.";

    /// <exception cref="NoWayBackException">Nothing is kept.</exception>
    /// <exception cref="WayBackChangedException">It is not what was written.</exception>
    internal static async Task<WayBack> ReadAsync(NpgsqlConnection connection, string migration, CancellationToken ct)
    {
        // There is no journal before the first migration, and no such column in one of an older build.
        var kept = await connection.ScalarAsync<bool>("select exists (select from pg_catalog.pg_attribute where attrelid = pg_catalog.to_regclass('clinic.migration_journal') and attname = 'down_script')", ct).ConfigureAwait(false)
            ? await connection.ScalarAsync<string>(
                "select coalesce(down_sha256, '') || ' ' || down_script::text from clinic.migration_journal where migration_id = $1 and direction = 'applied' order by recorded_at desc limit 1", ct, migration).ConfigureAwait(false)
            : null;
        return kept?.Split(' ', 2) is [var hash, var script] ? Checked(migration, hash, script) : throw new NoWayBackException(migration, Unknown);
    }

    private static WayBack Checked(string migration, string hash, string script)
    {
        try
        {
            return JsonSerializer.Deserialize(script, PlanJson.Default.WayBack) is { Statements: not null } way && way.Sha256 == hash ? way : throw new WayBackChangedException(migration);
        }
        catch (JsonException)
        {
            throw new WayBackChangedException(migration);
        }
    }
}
