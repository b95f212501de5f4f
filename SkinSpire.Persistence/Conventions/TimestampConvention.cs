using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Declares <c>update_timestamp</c> on <see cref="ITimestamped"/> and <see cref="IVersioned"/>, whose columns the database makes.</summary>
internal sealed class TimestampConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<ITimestamped>())
        {
            MadeByServer(entity.FindProperty(nameof(ITimestamped.CreatedAt))!, ValueGenerated.OnAdd);
            MadeByServer(entity.FindProperty(nameof(ITimestamped.UpdatedAt))!, ValueGenerated.OnAddOrUpdate);

            var versioned = entity.ClrType.IsAssignableTo(typeof(IVersioned));
            if (versioned)
            {
                Version(entity.FindProperty(nameof(IVersioned.RowVersion))!);
            }

            entity.DeclareTrigger(
                "update_timestamp", "before insert or update", [versioned ? "versioned" : "plain", .. entity.GeneratedColumns()]);
        }
    }

    // Of a higher rank than a convention's: EF's own takes a default for a value that is made on insert alone, and an update would not be read back.
    private static void MadeByServer(IConventionProperty property, ValueGenerated when)
    {
        property.Builder.HasDefaultValueSql("now()");
        property.Builder.ValueGenerated(when, fromDataAnnotation: true);
        property.Builder.BeforeSave(PropertySaveBehavior.Ignore);
        property.Builder.AfterSave(PropertySaveBehavior.Ignore);
    }

    private static void Version(IConventionProperty version)
    {
        version.Builder.HasDefaultValue(1L);
        version.Builder.ValueGenerated(ValueGenerated.OnAddOrUpdate, fromDataAnnotation: true);
        version.Builder.IsConcurrencyToken(true);
        version.Builder.BeforeSave(PropertySaveBehavior.Ignore);
        version.Builder.AfterSave(PropertySaveBehavior.Ignore);
    }
}
