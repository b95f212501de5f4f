using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Queries as a role that sees every row: EF's filter is all there is.</summary>
internal static class FilterCases
{
    internal static IEnumerable<IsolationCase> Of(TableRows rows) => Enum.GetValues<Side>().SelectMany(side => Of(rows, side));

    private static IEnumerable<IsolationCase> Of(TableRows rows, Side side)
    {
        var hospital = rows.Of(side).Hospital;
        var found = Outcome.Rows(rows.Own.Count);
        yield return Case(rows, Operation.Select, side, found, context => rows.Entities.CountAsync(context, hospital, QueryFilters.SoftDelete));
        yield return Case(rows, Operation.RawSql, side, found, context => rows.Entities.CountRawAsync(context, hospital));
        yield return Case(rows, Operation.ExecuteUpdate, side, found, context => rows.Entities.ExecuteUpdateAsync(context, hospital, QueryFilters.SoftDelete));
        yield return Case(rows, Operation.ExecuteDelete, side, rows.Deleted(rows.Deletable),
            context => rows.Entities.ExecuteDeleteAsync(context, hospital, QueryFilters.SoftDelete)) with
        { Prepare = rows.MakeDeletable };
    }

    private static IsolationCase Case(TableRows rows, Operation operation, Side side, string own, Func<ClinicDbContext, Task<long>> act) =>
        new(Layer.Filters, rows.Table.Name, operation, side, side switch { Side.Own => own, Side.Foreign => Outcome.Rows(0), _ => nameof(TenantNotBoundException) })
        {
            Actor = Actors.Migrator,
            Hospital = rows.Own.Hospital,
            Act = attacker => attacker.InContextAsync(side == Side.None ? null : rows.Own.Hospital, act),
        };
}
