using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>What EF can do to a table, without its class being named.</summary>
internal interface IEntityActs
{
    /// <summary>The first entity of a query, untracked.</summary>
    Task<object> ReadAsync(ClinicDbContext context, string sql);

    /// <summary>A copy with another value in a foreign key's column.</summary>
    object With(ClinicDbContext context, object entity, string column, Guid value);

    Task<long> CountAsync(ClinicDbContext context, Guid hospital, params string[] ignored);

    /// <summary>Counts what raw SQL under a LINQ query finds.</summary>
    Task<long> CountRawAsync(ClinicDbContext context, Guid hospital);

    Task<long> ExecuteUpdateAsync(ClinicDbContext context, Guid hospital, params string[] ignored);

    Task<long> ExecuteDeleteAsync(ClinicDbContext context, Guid hospital, params string[] ignored);

    Task<long> MoveAsync(ClinicDbContext context, Guid from, Guid to, params string[] ignored);

    void Add(ClinicDbContext context, object entity);

    /// <summary>Tracks an entity as changed.</summary>
    void Change(ClinicDbContext context, object entity);

    void Remove(ClinicDbContext context, object entity);
}
