using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Brings the marks of <see cref="DataCategoryAttribute"/> into the model and its snapshot.</summary>
internal sealed class DataCategoryConvention : IPropertyAddedConvention
{
    public void ProcessPropertyAdded(IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> context)
    {
        var mark = propertyBuilder.Metadata.PropertyInfo?.GetCustomAttribute<DataCategoryAttribute>(inherit: true);
        if (mark is not null)
        {
            propertyBuilder.HasAnnotation(DataCategoryExtensions.Annotation, mark.Category.ToString());
        }
    }
}
