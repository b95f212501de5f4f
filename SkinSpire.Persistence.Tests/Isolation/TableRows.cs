using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>A table with its rows in two hospitals: <see cref="Own"/> is the one that is bound.</summary>
/// <param name="Table">The table.</param>
/// <param name="Own">The bound hospital's rows.</param>
/// <param name="Foreign">The other's.</param>
/// <param name="Entities">What EF can do to it.</param>
/// <param name="OwnEntity">One own row that no trigger keeps.</param>
/// <param name="ForeignEntity">The same of the other hospital.</param>
/// <param name="CopyOwn">An own row as a line of COPY.</param>
/// <param name="CopyForeign">The same of the other hospital.</param>
/// <param name="Deletable">How many own rows no trigger keeps.</param>
/// <param name="Pointers">Its foreign keys.</param>
internal sealed record TableRows(
    TenantTable Table,
    HospitalRows Own,
    HospitalRows Foreign,
    IEntityActs Entities,
    object OwnEntity,
    object ForeignEntity,
    string CopyOwn,
    string CopyForeign,
    long Deletable,
    IReadOnlyList<Pointer> Pointers)
{
    internal static async Task<TableRows> ReadAsync(Attacker attacker, TenantTable table, TwoHospitals hospitals)
    {
        var own = await HospitalRows.ReadAsync(attacker, table, hospitals.First);
        var foreign = await HospitalRows.ReadAsync(attacker, table, hospitals.Second);
        var entities = (IEntityActs)Activator.CreateInstance(typeof(EntityActs<>).MakeGenericType(table.EntityType), nonPublic: true)!;
        await using var context = attacker.Context(null);
        return new TableRows(
            table,
            own,
            foreign,
            entities,
            await entities.ReadAsync(context, Unguarded(table, own)),
            await entities.ReadAsync(context, Unguarded(table, foreign)),
            (await attacker.CopyOutAsync(own.CopyOne))[0],
            (await attacker.CopyOutAsync(foreign.CopyOne))[0],
            await attacker.ReadAsync<long>($"select count(*) from ({Unguarded(table, own)}) t"),
            await PointersAsync(attacker, context, entities, own, table, hospitals.Second));
    }

    internal HospitalRows Of(Side side) => side == Side.Foreign ? Foreign : Own;

    internal object EntityOf(Side side) => side == Side.Foreign ? ForeignEntity : OwnEntity;

    internal string CopyOf(Side side) => side == Side.Foreign ? CopyForeign : CopyOwn;

    /// <summary>What a DELETE of own rows is: what points at them is gone, and so are rows that a trigger keeps.</summary>
    internal string MakeDeletable => string.Join(
        "; ",
        Table.Dependents.Select(name => $"delete from clinic.{name} where hospital_id = '{Own.Hospital}'")
            .Append($"delete from {Table} where hospital_id = '{Own.Hospital}' and {Table.GuardedRows ?? "false"}"));

    /// <summary>How a DELETE of own rows ends for whoever may.</summary>
    internal string Deleted(long rows) => Table.DeleteGuard is { } guard ? Outcome.RaisedBy(guard) : Outcome.Rows(rows);

    /// <summary>Counts a hospital's rows by raw SQL that asks for everybody's.</summary>
    internal async Task<long> CountAsync(ClinicDbContext context, Guid hospital)
    {
        var found = await context.Database.SqlQueryRaw<Guid>(Table.Hospitals).ToListAsync(TestContext.Current.CancellationToken);
        return found.Count(owner => owner == hospital);
    }

    private static async Task<IReadOnlyList<Pointer>> PointersAsync(Attacker attacker, ClinicDbContext context, IEntityActs entities, HospitalRows own, TenantTable table, Guid other)
    {
        var pointers = new List<Pointer>();
        foreach (var key in table.ForeignKeys)
        {
            var (column, target) = (key.Columns[^1].Name, key.PrincipalColumns[^1].Name);
            var entity = await entities.ReadAsync(context, $"select * from {table} where hospital_id = '{own.Hospital}' order by {column} is null limit 1");
            var away = await attacker.ReadAsync<Guid>($"select {target} from clinic.{key.PrincipalTable.Name} where hospital_id = '{other}' limit 1");
            pointers.Add(new Pointer(key.Name, column, entity, entities.With(context, entity, column, away)));
        }

        return pointers;
    }

    private static string Unguarded(TenantTable table, HospitalRows rows) => $"select * from {table} where hospital_id = '{rows.Hospital}' and not ({table.GuardedRows ?? "false"})";
}
