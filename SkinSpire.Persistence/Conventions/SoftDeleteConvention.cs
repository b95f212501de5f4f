using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Hides the deleted rows of <see cref="ISoftDeletable"/> and keeps its four columns in agreement by a CHECK.</summary>
internal sealed class SoftDeleteConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<ISoftDeletable>())
        {
            var isDeleted = entity.FindProperty(nameof(ISoftDeletable.IsDeleted))!;
            isDeleted.Builder.HasDefaultValue(false);
            isDeleted.Builder.ValueGenerated(ValueGenerated.Never, fromDataAnnotation: true);
            entity.FindProperty(nameof(ISoftDeletable.DeletedBy))!.Builder.HasMaxLength(IUserTracked.ActorMaxLength);
            entity.FindProperty(nameof(ISoftDeletable.DeletionReason))!.Builder.HasMaxLength(ISoftDeletable.ReasonMaxLength);

            entity.Check(
                "deletion",
                "is_deleted = (deleted_at is not null) and is_deleted = (deleted_by is not null) and (is_deleted or deletion_reason is null)");
            entity.GetRootType().Builder.HasQueryFilter(QueryFilters.SoftDelete, NotDeleted(entity.GetRootType().ClrType));
        }
    }

    private static LambdaExpression NotDeleted(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        return Expression.Lambda(Expression.Not(Expression.Property(row, nameof(ISoftDeletable.IsDeleted))), row);
    }
}
