using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Everything an application can try on one table through sessions.</summary>
internal sealed class SessionCases(TableRows rows)
{
    private static readonly string[] AllFilters = [QueryFilters.Tenant, QueryFilters.SoftDelete];

    private TenantTable Table => rows.Table;

    internal static IEnumerable<SessionCase> Of(TableRows rows)
    {
        var cases = new SessionCases(rows);
        return Enum.GetValues<Side>().SelectMany(side => cases.Saves(side).Concat(cases.Queries(side)).Concat(cases.Copies(side)).Concat(cases.Pointing(side)));
    }

    private IEnumerable<SessionCase> Saves(Side side)
    {
        var entity = rows.EntityOf(side);
        yield return Saved(Operation.Insert, side, "insert", Outcome.Rows(1), context => rows.Entities.Add(context, entity)) with { Prepare = rows.Of(side).Delete };
        yield return Saved(Operation.Update, side, "update", Outcome.Rows(1), context => rows.Entities.Change(context, entity));
        yield return Saved(Operation.Delete, side, "delete", rows.Deleted(1), context => rows.Entities.Remove(context, entity)) with { Prepare = rows.MakeDeletable };
    }

    private IEnumerable<SessionCase> Queries(Side side)
    {
        var target = rows.Of(side);
        var other = side == Side.Foreign ? rows.Own : rows.Foreign;
        var found = Outcome.Rows(target.Count);
        yield return Sent(Operation.Select, side, "select", found, context => rows.Entities.CountAsync(context, target.Hospital, AllFilters));
        yield return Sent(Operation.Move, side, "update", Outcome.RaisedBy("keep_hospital"),
            context => rows.Entities.MoveAsync(context, target.Hospital, other.Hospital, AllFilters));
        yield return Sent(Operation.ExecuteUpdate, side, "update", found, context => rows.Entities.ExecuteUpdateAsync(context, target.Hospital, AllFilters));
        yield return Sent(Operation.ExecuteDelete, side, "delete", rows.Deleted(rows.Deletable),
            context => rows.Entities.ExecuteDeleteAsync(context, target.Hospital, AllFilters)) with
        { Prepare = rows.MakeDeletable };
        yield return Sent(Operation.RawSql, side, "select", found, context => rows.CountAsync(context, target.Hospital));
    }

    private IEnumerable<SessionCase> Copies(Side side)
    {
        var target = rows.Of(side);
        yield return Copied(Operation.CopyIn, side, "insert", "0A000", "0A000", async context =>
            await Copying.InAsync(await context.ConnectionAsync(), Table.CopyIn, rows.CopyOf(side))) with
        { Prepare = target.Delete };
        yield return Copied(Operation.CopyOut, side, "select", Outcome.Rows(target.Count), Outcome.Rows(0), async context =>
            (await Copying.OutAsync(await context.ConnectionAsync(), Table.CopyOut)).Count(line => line == $"{target.Hospital}"));
    }

    private IEnumerable<SessionCase> Pointing(Side side) => rows.Pointers.Select(pointer =>
    {
        var attack = Saved(Operation.ForeignKey, side, "insert", Outcome.Rows(1), context => rows.Entities.Add(context, side == Side.Foreign ? pointer.Foreign : pointer.Own));
        return attack with
        {
            Subject = pointer.Key,
            Prepare = rows.Own.DeleteHaving(pointer.Column),
            Expected = side == Side.Foreign && pointer.StaysHome ? Allowed("insert", $"23503 {pointer.Key}") : attack.Expected,
        };
    });

    // The write guard speaks before the server can.
    private SessionCase Saved(Operation operation, Side side, string privilege, string own, Action<ClinicDbContext> change) =>
        new(rows, operation, side, Of(side, Allowed(privilege, own), nameof(CrossTenantException), nameof(TenantNotBoundException)), context =>
        {
            change(context);
            return SaveAsync(context);
        });

    private SessionCase Sent(Operation operation, Side side, string privilege, string own, Func<ClinicDbContext, Task<long>> act) =>
        new(rows, operation, side, Allowed(privilege, Of(side, own, Outcome.Rows(0), Outcome.Unbound)), act);

    // A connection is a session's: there is none without one.
    private SessionCase Copied(Operation operation, Side side, string privilege, string own, string foreign, Func<ClinicDbContext, Task<long>> act) =>
        new(rows, operation, side, Of(side, Allowed(privilege, own), Allowed(privilege, foreign), nameof(InvalidOperationException)), act);

    private string Allowed(string privilege, string outcome) => Table.Allows(Actors.Application, privilege) ? outcome : Outcome.Grant;

    private static string Of(Side side, string own, string foreign, string none) => side switch { Side.Own => own, Side.Foreign => foreign, _ => none };

    private static async Task<long> SaveAsync(ClinicDbContext context) => await context.SaveChangesAsync(TestContext.Current.CancellationToken);
}
