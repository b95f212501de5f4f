using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Declares what a table carries beside columns and keys; <c>dotnet ef migrations add</c> writes it as raw SQL.</summary>
public static class TableObjectBuilderExtensions
{
    /// <summary>Declares a row trigger <paramref name="name"/> that calls the trigger function <c>clinic.name()</c> of the same name.</summary>
    /// <param name="entity">The table's entity.</param>
    /// <param name="name">Trigger and function, snake_case.</param>
    /// <param name="fires">Timing and events, as in <c>create trigger</c>: <c>before update of status</c>.</param>
    /// <param name="when">The WHEN condition without its parentheses; null for none.</param>
    /// <param name="critical">Whether sign-in or care is unsafe without it.</param>
    /// <param name="arguments">What the function finds in <c>tg_argv</c>.</param>
    public static EntityTypeBuilder<T> HasRowTrigger<T>(
        this EntityTypeBuilder<T> entity, string name, string fires, string? when = null, bool critical = false, params string[] arguments)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        entity.Metadata.SetAnnotation(TableObjectAnnotations.Trigger + name, new RowTriggerDefinition(fires, when, critical, arguments).ToString());
        return entity;
    }

    /// <summary>Declares an exclusion constraint over a GiST index.</summary>
    /// <param name="entity">The table's entity.</param>
    /// <param name="name">At most 50 bytes, <c>ex_table_rule</c>.</param>
    /// <param name="elements">The elements, <c>hospital_id with =</c> first.</param>
    /// <param name="where">Which rows take part; null for all.</param>
    public static EntityTypeBuilder<T> HasExclusionConstraint<T>(this EntityTypeBuilder<T> entity, string name, string elements, string? where = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        entity.Metadata.SetAnnotation(TableObjectAnnotations.Exclusion + name, where is null ? $"({elements})" : $"({elements}) where ({where})");
        return entity;
    }

    /// <summary>Grants the application role these privileges instead of the convention's (all four on tenant tables, <c>select</c> on shared ones).</summary>
    /// <param name="entity">The table's entity.</param>
    /// <param name="privileges">As in <c>grant</c>: <c>select, insert</c>; empty for none.</param>
    public static EntityTypeBuilder<T> GrantToApplication<T>(this EntityTypeBuilder<T> entity, string privileges)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        entity.Metadata.SetAnnotation(TableObjectAnnotations.Grant + ClinicRoles.Application, privileges);
        return entity;
    }

    /// <summary>Partitions the table by ranges of a column, which has to be part of its key. Partitions themselves are a SQL unit's.</summary>
    /// <param name="entity">The table's entity.</param>
    /// <param name="property">The column's property.</param>
    public static EntityTypeBuilder<T> IsPartitionedByRange<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> property)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        entity.Metadata.SetAnnotation(TableObjectAnnotations.PartitionBy, entity.Property(property).Metadata.Name);
        return entity;
    }
}
