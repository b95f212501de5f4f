using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Limits every query over <see cref="ITenantOwned"/> to the context's hospital.</summary>
internal sealed class TenantFilterConvention(ITenantScoped context) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> convention)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<ITenantOwned>())
        {
            // EF takes filters on the root of a hierarchy alone, for all of it.
            entity.GetRootType().Builder.HasQueryFilter(QueryFilters.Tenant, OfTenant(entity.GetRootType().ClrType));
        }
    }

    private LambdaExpression OfTenant(Type entity)
    {
        // EF replaces the captured context by the one that runs the query, so one cached model serves every hospital.
        var current = Expression.Property(Expression.Constant(context, typeof(ITenantScoped)), nameof(ITenantScoped.Tenant));
        var row = Expression.Parameter(entity, "row");
        return Expression.Lambda(Expression.Equal(Expression.Property(row, nameof(ITenantOwned.HospitalId)), current), row);
    }
}
