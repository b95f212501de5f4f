using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Migrator.Plans;

/// <summary>What a run does, out of the plan and where the database stands.</summary>
internal static class PlanTargets
{
    /// <summary>What an update applies.</summary>
    /// <param name="release">The build's migrations.</param>
    /// <param name="status">Where the database stands.</param>
    /// <param name="to">A migration's id or name; null for the newest.</param>
    /// <exception cref="DatabaseAheadException">A newer build has been here.</exception>
    /// <exception cref="MigrationUnknownException">There is no such migration.</exception>
    /// <exception cref="UpdateWouldRevertException">The database is past it.</exception>
    /// <exception cref="PlanInvalidException">Something is to be applied, and the plan was changed.</exception>
    internal static MigrationPlan Update(Release release, MigrationStatus status, string? to)
    {
        if (status.Unknown.Count > 0)
        {
            throw new DatabaseAheadException(status.Unknown);
        }

        var last = to is null ? release.Ids[^1] : ReleasePlan.Find(release.Ids, to) ?? throw new MigrationUnknownException(to);
        if (status.Applied.Any(id => string.CompareOrdinal(id, last) > 0))
        {
            throw new UpdateWouldRevertException(to!);
        }

        var pending = status.Pending.Where(id => string.CompareOrdinal(id, last) <= 0).ToHashSet(StringComparer.Ordinal);
        return Plan(status, pending.Count == 0 ? [] : [.. release.Plan.Migrations.Where(migration => pending.Contains(migration.Id)).Select(migration => Planned(migration.Id, MigrationDirection.Applied, migration.Up))]);
    }

    /// <summary>What a rollback takes back.</summary>
    internal static MigrationPlan Rollback(MigrationStatus status, IReadOnlyList<(string Id, WayBack Way)> ways) =>
        Plan(status, [.. ways.Select(way => Planned(way.Id, MigrationDirection.Reverted, way.Way.Statements))]);

    private static MigrationPlan Plan(MigrationStatus status, IReadOnlyList<PlannedMigration> migrations) => new(status.Applied.Count == 0 ? null : status.Applied[^1], migrations);

    private static PlannedMigration Planned(string id, MigrationDirection direction, IReadOnlyList<MigrationStatement> statements) =>
        new(id, direction, [.. statements.Select(statement => new PlannedStatement(statement.Sql, statement.InTransaction))], []);
}
