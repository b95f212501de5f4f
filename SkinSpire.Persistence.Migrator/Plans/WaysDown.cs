using Npgsql;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.RollingBack;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Migrator.Plans;

/// <summary>How applied migrations are taken back: this build's own by its plan, those of a newer build by what the database's journal keeps.</summary>
internal static class WaysDown
{
    /// <summary>In the order they run: the newest first.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="release">This build's migrations.</param>
    /// <param name="applied">What the history holds.</param>
    /// <param name="to">The id or name of the migration that stays; <see cref="ReleasePlan.Empty"/> for none.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="MigrationUnknownException">Neither the plan nor the database has it.</exception>
    /// <exception cref="RollbackWouldApplyException">It is not applied.</exception>
    /// <exception cref="NoWayBackException">One cannot be taken back.</exception>
    /// <exception cref="WayBackChangedException">What the journal keeps is not what was written.</exception>
    internal static async Task<IReadOnlyList<(string Id, WayBack Way)>> OfAsync(NpgsqlConnection connection, Release release, IReadOnlyList<string> applied, string to, CancellationToken ct)
    {
        var last = to == ReleasePlan.Empty ? "" : ReleasePlan.Find([.. release.Ids, .. applied], to) ?? throw new MigrationUnknownException(to);
        if (last.Length > 0 && !applied.Contains(last, StringComparer.Ordinal))
        {
            throw new RollbackWouldApplyException(to);
        }

        var ways = new List<(string, WayBack)>();
        foreach (var id in applied.Where(id => string.CompareOrdinal(id, last) > 0).OrderDescending(StringComparer.Ordinal))
        {
            var way = release.Plan.Migrations.FirstOrDefault(migration => migration.Id == id)?.Down ?? await JournalledWayBack.ReadAsync(connection, id, ct).ConfigureAwait(false);
            ways.Add(way.Irreversible is null ? (id, way) : throw new NoWayBackException(id, way.Irreversible));
        }

        return ways;
    }
}
