using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>The clinic's context without the tenant filter of one entity.</summary>
internal sealed class WeakFilterContext(DbContextOptions options, TenantId tenant, Type open) : ClinicDbContext(options, tenant)
{
    private Type Open { get; } = open;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.ReplaceService<IModelCacheKeyFactory, OneModelEach>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new WithoutFilter(Open));
    }

    private sealed class WithoutFilter(Type open) : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context) =>
            modelBuilder.Metadata.FindEntityType(open)!.SetQueryFilter(QueryFilters.Tenant, null);
    }

    private sealed class OneModelEach : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), (context as WeakFilterContext)?.Open, designTime);
    }
}
