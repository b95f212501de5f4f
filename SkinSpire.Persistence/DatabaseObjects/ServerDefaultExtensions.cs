using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Defaults for those who insert by SQL.</summary>
public static class ServerDefaultExtensions
{
    /// <summary>Gives the column a default that EF itself never relies on: EF always sends the property's value.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">The default.</param>
    public static PropertyBuilder<T> HasServerDefault<T>(this PropertyBuilder<T> property, T value)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.HasDefaultValue(value);
        property.Metadata.ValueGenerated = ValueGenerated.Never;
        return property;
    }

    /// <summary>As <see cref="HasServerDefault{T}"/>, by an expression.</summary>
    /// <param name="property">The property.</param>
    /// <param name="sql">The default, as SQL.</param>
    public static PropertyBuilder<T> HasServerDefaultSql<T>(this PropertyBuilder<T> property, string sql)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.HasDefaultValueSql(sql);
        property.Metadata.ValueGenerated = ValueGenerated.Never;
        return property;
    }

    /// <summary>The database's triggers make the value; EF reads it back and never sends it.</summary>
    /// <param name="property">The property.</param>
    public static PropertyBuilder<T> IsMadeByTrigger<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.ValueGeneratedOnAddOrUpdate();
        property.Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        property.Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        return property;
    }

    /// <summary>The application may write it and a trigger may write it too: EF reads it back whenever it did not write it itself.</summary>
    /// <param name="property">The property.</param>
    public static PropertyBuilder<T> IsAlsoMadeByTrigger<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.ValueGeneratedOnAddOrUpdate();
        property.Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Save);
        property.Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Save);
        return property;
    }
}
