using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Declares who owns a table and who may do what to it; what a configuration granted stays.</summary>
internal sealed class GrantConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<object>())
        {
            var tenant = entity.ClrType.IsAssignableTo(typeof(ITenantOwned));
            entity.Builder.HasAnnotation(TableObjectAnnotations.Owner, ClinicRoles.Owner);
            entity.Builder.HasAnnotation(
                TableObjectAnnotations.Grant + ClinicRoles.Application, tenant ? "select, insert, update, delete" : "select");
            entity.Builder.HasAnnotation(TableObjectAnnotations.Grant + ClinicRoles.ReadOnly, ReadableColumns(entity));
        }
    }

    private static string ReadableColumns(IConventionEntityType entity)
    {
        var secret = entity.GetProperties().Where(IsCredential).ToList();
        return secret.Count == 0
            ? "select"
            : $"select ({string.Join(", ", entity.GetProperties().Except(secret).Select(property => property.ColumnName()).Order(StringComparer.Ordinal))})";
    }

    private static bool IsCredential(IConventionProperty property) => property.DataCategory() == Classification.DataCategory.Credential;
}
