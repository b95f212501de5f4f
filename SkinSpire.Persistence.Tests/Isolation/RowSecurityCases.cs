using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Everything one role can try on one table, with no filter and no write guard before row-level security.</summary>
internal sealed class RowSecurityCases(TableRows rows, IReadOnlyDictionary<string, TableRows> all, string actor)
{
    private static readonly string[] AllFilters = [QueryFilters.Tenant, QueryFilters.SoftDelete];

    private TenantTable Table => rows.Table;

    private Guid Own => rows.Own.Hospital;

    private Guid Foreign => rows.Foreign.Hospital;

    internal static IEnumerable<IsolationCase> Of(IReadOnlyDictionary<string, TableRows> all) =>
        from rows in all.Values
        from actor in new[] { Actors.Application, Actors.Owner }
        from attack in new RowSecurityCases(rows, all, actor).All()
        select attack;

    private IEnumerable<IsolationCase> All() => Enum.GetValues<Side>().SelectMany(side =>
        Statements(side).Concat(ByEntity(side)).Concat(Copies(side)).Concat(Table.ForeignKeys.Select(key => Pointing(key, side))));

    private IEnumerable<IsolationCase> Statements(Side side)
    {
        var target = rows.Of(side);
        var there = $"where hospital_id = '{target.Hospital}'";
        yield return Reads(Operation.Select, side, attacker => attacker.ReadAsync<long>($"select count(*) from {Table} {there}"));
        yield return Writes(Operation.Insert, side, "insert", own: Outcome.Rows(target.Count), foreign: Outcome.Policy,
            attacker => attacker.ExecuteAsync(target.Insert), side == Side.Foreign ? $"{Table.WithoutFollowers}; {target.Delete}" : target.Delete);
        yield return Writes(Operation.Update, side, "update", own: Outcome.Rows(target.Count), foreign: Outcome.Rows(0),
            attacker => attacker.ExecuteAsync($"update {Table} set hospital_id = hospital_id {there}"));
        yield return Writes(Operation.Delete, side, "delete", own: rows.Deleted(rows.Deletable), foreign: Outcome.Rows(0),
            attacker => attacker.ExecuteAsync($"delete from {Table} {there}"), rows.MakeDeletable);
        yield return Writes(Operation.Move, side, "update", own: Outcome.RaisedBy("keep_hospital"), foreign: Outcome.Rows(0),
            attacker => attacker.ExecuteAsync($"update {Table} set hospital_id = '{(side == Side.Foreign ? Own : Foreign)}' {there}"));
    }

    private IEnumerable<IsolationCase> ByEntity(Side side)
    {
        var target = rows.Of(side);
        yield return Writes(Operation.ExecuteUpdate, side, "update", own: Outcome.Rows(target.Count), foreign: Outcome.Rows(0),
            attacker => InContextAsync(attacker, context => rows.Entities.ExecuteUpdateAsync(context, target.Hospital, AllFilters)));
        yield return Writes(Operation.ExecuteDelete, side, "delete", own: rows.Deleted(rows.Deletable), foreign: Outcome.Rows(0),
            attacker => InContextAsync(attacker, context => rows.Entities.ExecuteDeleteAsync(context, target.Hospital, AllFilters)), rows.MakeDeletable);
        yield return Reads(Operation.RawSql, side, attacker => InContextAsync(attacker, context => rows.CountAsync(context, target.Hospital)));
    }

    private IEnumerable<IsolationCase> Copies(Side side)
    {
        var target = rows.Of(side);
        // Under row-level security the server refuses COPY into a table whatever the rows are.
        yield return Writes(Operation.CopyIn, side, "insert", own: "0A000", foreign: "0A000",
            attacker => attacker.CopyInAsync(Table.CopyIn, rows.CopyOf(side)), target.Delete, none: "0A000");
        yield return Reads(Operation.CopyOut, side, async attacker => (await attacker.CopyOutAsync(Table.CopyOut)).Count(line => line == $"{target.Hospital}"));
    }

    private IsolationCase Pointing(IForeignKeyConstraint key, Side side)
    {
        var column = key.Columns[^1].Name;
        if (column == TenantTable.Hospital)
        {
            return Homeless(key, side);
        }

        var insert = side == Side.Foreign
            ? rows.Own.InsertOne(column, all[key.PrincipalTable.Name].Foreign.Value(key.PrincipalColumns[^1].Name))
            : rows.Own.InsertOne(column);
        return Writes(Operation.ForeignKey, side, "insert", own: Outcome.Rows(1), foreign: $"23503 {key.Name}",
            attacker => attacker.ExecuteAsync(insert), rows.Own.DeleteHaving(column)) with
        { Subject = key.Name };
    }

    // Anybody can be bound; rows of a hospital that does not exist are refused by this key alone, so the others are away.
    private IsolationCase Homeless(IForeignKeyConstraint key, Side side)
    {
        var insert = side == Side.Foreign ? rows.Own.InsertAs(TenantTable.Nowhere) : rows.Own.Insert;
        var attack = Writes(Operation.ForeignKey, side, "insert", own: Outcome.Rows(rows.Own.Count), foreign: $"23503 {key.Name}",
            attacker => attacker.ExecuteAsync(insert), $"{Table.WithoutForeignKeys(but: key.Name)}; {Table.WithoutFollowers}; {rows.Own.Delete}");
        return attack with { Subject = key.Name, Hospital = side == Side.Foreign ? TenantTable.Nowhere : attack.Hospital };
    }

    private Task<long> InContextAsync(Attacker attacker, Func<ClinicDbContext, Task<long>> act) => attacker.InContextAsync(Own, act);

    private IsolationCase Reads(Operation operation, Side side, Func<Attacker, Task<long>> act) =>
        Case(operation, side, "select", Outcome.Rows(rows.Own.Count), Outcome.Rows(0), Outcome.Unbound, act, "");

    private IsolationCase Writes(
        Operation operation, Side side, string privilege, string own, string foreign, Func<Attacker, Task<long>> act, string prepare = "", string none = Outcome.Unbound) =>
        Case(operation, side, privilege, own, foreign, none, act, prepare);

    private IsolationCase Case(Operation operation, Side side, string privilege, string own, string foreign, string none, Func<Attacker, Task<long>> act, string prepare)
    {
        var expected = side switch { Side.Own => own, Side.Foreign => foreign, _ => none };
        return new IsolationCase(Layer.RowSecurity, Table.Name, operation, side, Table.Allows(actor, privilege) ? expected : Outcome.Grant)
        {
            Actor = actor,
            Hospital = side == Side.None ? null : Own,
            Prepare = prepare,
            Act = act,
        };
    }
}
