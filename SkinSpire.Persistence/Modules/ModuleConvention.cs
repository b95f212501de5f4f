using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Modules;

/// <summary>Puts a module's tables into its schema, and keeps the clinic's out of its migrations.</summary>
internal sealed class ModuleConvention(string schema) : IModelFinalizingConvention
{
    private static readonly Assembly Clinic = typeof(ModuleConvention).Assembly;

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        modelBuilder.HasAnnotation(TableObjectAnnotations.Module, schema);
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes().Where(entity => entity.GetTableName() is not null))
        {
            if (entity.ClrType.Assembly == Clinic)
            {
                entity.SetIsTableExcludedFromMigrations(true);
            }
            else
            {
                entity.Builder.ToSchema(schema);
            }
        }
    }
}
