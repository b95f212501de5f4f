using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Holds every JSONB column to an object by a CHECK.</summary>
internal sealed class JsonObjectConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<object>())
        {
            foreach (var property in entity.GetDeclaredProperties().Where(property => property.ClrType == typeof(JsonDocument)))
            {
                entity.Check(property.ColumnName(), $"jsonb_typeof({property.ColumnName()}) = 'object'");
            }
        }
    }
}
