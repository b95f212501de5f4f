using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Declares <c>track_user_changes</c> on <see cref="IUserTracked"/>, whose columns the database fills.</summary>
internal sealed class UserTrackingConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<IUserTracked>())
        {
            FilledByTrigger(entity.FindProperty(nameof(IUserTracked.CreatedBy))!, ValueGenerated.OnAdd);
            FilledByTrigger(entity.FindProperty(nameof(IUserTracked.UpdatedBy))!, ValueGenerated.OnAddOrUpdate);
            entity.DeclareTrigger("track_user_changes", "before insert or update", entity.GeneratedColumns());
        }
    }

    private static void FilledByTrigger(IConventionProperty property, ValueGenerated when)
    {
        property.Builder.HasMaxLength(IUserTracked.ActorMaxLength);
        property.Builder.IsRequired(true);
        property.Builder.ValueGenerated(when, fromDataAnnotation: true);
        property.Builder.BeforeSave(PropertySaveBehavior.Ignore);
        property.Builder.AfterSave(PropertySaveBehavior.Ignore);
    }
}
