using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>SaveChanges as a role that may write every row: the write guard is all there is, and it refuses before a statement is sent.</summary>
internal static class WriteGuardCases
{
    internal const string Sync = "SaveChanges";

    internal const string Async = "SaveChangesAsync";

    internal static IEnumerable<IsolationCase> Of(TableRows rows) =>
        from side in Enum.GetValues<Side>()
        from way in new[] { Sync, Async }
        from attack in Of(rows, side, way)
        select attack;

    private static IEnumerable<IsolationCase> Of(TableRows rows, Side side, string way)
    {
        var entity = rows.EntityOf(side);
        yield return Case(rows, Operation.Insert, side, way, Outcome.Rows(1), context => rows.Entities.Add(context, entity)) with { Prepare = rows.Of(side).Delete };
        yield return Case(rows, Operation.Update, side, way, Outcome.Rows(1), context => rows.Entities.Change(context, entity));
        yield return Case(rows, Operation.Delete, side, way, rows.Deleted(1), context => rows.Entities.Remove(context, entity)) with { Prepare = rows.MakeDeletable };
    }

    private static IsolationCase Case(TableRows rows, Operation operation, Side side, string way, string own, Action<ClinicDbContext> change) =>
        new(Layer.WriteGuard, rows.Table.Name, operation, side, side switch { Side.Own => own, Side.Foreign => nameof(CrossTenantException), _ => nameof(TenantNotBoundException) })
        {
            Subject = way,
            Actor = Actors.Migrator,
            Hospital = rows.Own.Hospital,
            Act = attacker => attacker.InContextAsync(side == Side.None ? null : rows.Own.Hospital, context => SaveAsync(attacker, context, change, way)),
        };

    private static async Task<long> SaveAsync(Attacker attacker, ClinicDbContext context, Action<ClinicDbContext> change, string way)
    {
        change(context);
        attacker.Statements.Sent = 0;
        try
        {
            return way == Sync ? context.SaveChanges() : await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        catch (CrossTenantException late) when (attacker.Statements.Sent > 0)
        {
            throw new InvalidOperationException("The write guard spoke after a statement was sent.", late);
        }
    }
}
