using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Declares <c>prevent_hard_delete</c> on <see cref="IRetained"/> and <c>row_history</c> on <see cref="IAudited"/>.</summary>
internal sealed class RecordConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<IRetained>())
        {
            entity.DeclareTrigger("prevent_hard_delete", "before delete", [entity.GetTableName()!]);
        }

        foreach (var entity in modelBuilder.Metadata.TablesOf<IAudited>())
        {
            entity.DeclareTrigger("row_history", "after insert or update or delete", [entity.GetTableName()!, Keys(entity), Masked(entity)], critical: true);
        }
    }

    private static string Keys(IConventionEntityType entity) =>
        string.Join(',', entity.FindPrimaryKey()!.Properties.Select(property => property.ColumnName()));

    private static string Masked(IConventionEntityType entity) =>
        string.Join(',', entity.GetProperties().Where(IsMasked).Select(property => property.ColumnName()).Order(StringComparer.Ordinal));

    // A history of ciphertext or of a password tells an auditor nothing and a thief something.
    private static bool IsMasked(IConventionProperty property) =>
        property.ClrType == typeof(byte[]) || property.DataCategory() == Classification.DataCategory.Credential;
}
