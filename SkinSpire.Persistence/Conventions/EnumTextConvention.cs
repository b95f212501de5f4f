using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace SkinSpire.Persistence.Conventions;

// A CHECK and not a PostgreSQL enum: a value can be added and taken away by an ordinary migration.
/// <summary>Stores enums as kebab-case text (<c>CheckedIn</c> as <c>checked-in</c>) with a CHECK of the allowed words.</summary>
internal sealed class EnumTextConvention : IPropertyAddedConvention, IModelFinalizingConvention
{
    private const int DefaultMaxLength = 20;

    public void ProcessPropertyAdded(IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> context)
    {
        if (EnumType(propertyBuilder.Metadata.ClrType) is { } type)
        {
            propertyBuilder.HasConverter(typeof(KebabCaseConverter<>).MakeGenericType(type));
        }
    }

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<object>())
        {
            foreach (var property in entity.GetDeclaredProperties())
            {
                if (EnumType(property.ClrType) is { } type)
                {
                    property.Builder.HasMaxLength(property.GetMaxLength() ?? DefaultMaxLength);
                    entity.Check(property.ColumnName(), $"{property.ColumnName()} in ({Words(type)})");
                }
            }
        }
    }

    private static Type? EnumType(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } found ? found : null;

    private static string Words(Type type) =>
        string.Join(", ", Enum.GetNames(type).Select(name => $"'{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}'"));
}
