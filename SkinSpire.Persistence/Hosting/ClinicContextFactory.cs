using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Hosting;

/// <summary>Makes contexts for workers that hold one over many transactions; the caller disposes them. Requests use sessions.</summary>
/// <typeparam name="TContext">The clinic's context, or a module's that derives from it.</typeparam>
/// <param name="options">Made by <see cref="ClinicDatabase.UseClinicDatabase(DbContextOptionsBuilder, Npgsql.NpgsqlDataSource, History.MigrationSettings?)"/>.</param>
public sealed class ClinicContextFactory<TContext>(DbContextOptions<TContext> options) : IDbContextFactory<TContext>
    where TContext : ClinicDbContext
{
    /// <summary>A context for no hospital: for the shared tables. Rows of a hospital throw <see cref="TenantNotBoundException"/>.</summary>
    public TContext CreateDbContext() => ContextConstructor<TContext>.New(options);

    /// <summary>A context for one hospital and user: every transaction and every command of it is bound to them.</summary>
    /// <param name="tenant">The hospital.</param>
    /// <param name="actor">The user, at most 64 characters.</param>
    public TContext CreateDbContext(TenantId tenant, string actor)
    {
        var context = ContextConstructor<TContext>.New(options, tenant);
        context.Binding = new TenantBinding(tenant, actor, readOnly: false);
        return context;
    }
}
