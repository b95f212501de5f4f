using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <inheritdoc/>
internal sealed class EntityActs<T> : IEntityActs
    where T : class, ITenantOwned
{
    private static readonly string[] AllFilters = [QueryFilters.Tenant, QueryFilters.SoftDelete];

    public async Task<object> ReadAsync(ClinicDbContext context, string sql) =>
        await context.Set<T>().FromSqlRaw(sql).IgnoreQueryFilters(AllFilters).AsNoTracking().FirstAsync(TestContext.Current.CancellationToken);

    public object With(ClinicDbContext context, object entity, string column, Guid value)
    {
        var values = context.Entry(entity).CurrentValues.Clone();
        var property = values.Properties.Single(property => property.GetColumnName() == column);
        values[property] = property.ClrType == typeof(TenantId) ? new TenantId(value) : value;
        return values.ToObject();
    }

    public async Task<long> CountAsync(ClinicDbContext context, Guid hospital, params string[] ignored) =>
        await Rows(context, hospital, ignored).LongCountAsync(TestContext.Current.CancellationToken);

    public async Task<long> CountRawAsync(ClinicDbContext context, Guid hospital)
    {
        var everything = $"select * from {ClinicDbContext.Schema}.{context.Model.FindEntityType(typeof(T))!.GetTableName()}";
        var found = await context.Set<T>().FromSqlRaw(everything).IgnoreQueryFilters([QueryFilters.SoftDelete]).AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        return found.Count(row => row.HospitalId.Value == hospital);
    }

    public async Task<long> ExecuteUpdateAsync(ClinicDbContext context, Guid hospital, params string[] ignored) =>
        await MoveAsync(context, hospital, hospital, ignored);

    public async Task<long> ExecuteDeleteAsync(ClinicDbContext context, Guid hospital, params string[] ignored) =>
        await Rows(context, hospital, ignored).ExecuteDeleteAsync(TestContext.Current.CancellationToken);

    public async Task<long> MoveAsync(ClinicDbContext context, Guid from, Guid to, params string[] ignored)
    {
        var target = new TenantId(to);
        return await Rows(context, from, ignored).ExecuteUpdateAsync(
            set => set.SetProperty(row => EF.Property<TenantId>(row, nameof(ITenantOwned.HospitalId)), target), TestContext.Current.CancellationToken);
    }

    public void Add(ClinicDbContext context, object entity) => context.Add(Copy(context, entity));

    public void Change(ClinicDbContext context, object entity)
    {
        var entry = context.Attach(Copy(context, entity));
        entry.Properties.First(property => IsPlain(property.Metadata)).IsModified = true;
    }

    public void Remove(ClinicDbContext context, object entity) => context.Remove(Copy(context, entity));

    private static IQueryable<T> Rows(ClinicDbContext context, Guid hospital, string[] ignored)
    {
        var tenant = new TenantId(hospital);
        return context.Set<T>().IgnoreQueryFilters(ignored).Where(row => EF.Property<TenantId>(row, nameof(ITenantOwned.HospitalId)) == tenant);
    }

    // An entity is used by many attacks, and saving writes into it.
    private static object Copy(ClinicDbContext context, object entity) => context.Entry(entity).CurrentValues.ToObject();

    private static bool IsPlain(IReadOnlyProperty property) =>
        !property.IsKey() && property.ValueGenerated == ValueGenerated.Never && property.GetAfterSaveBehavior() == PropertySaveBehavior.Save;
}
