using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Conventions;

/// <summary>What the conventions ask of an entity's table and write to it.</summary>
internal static class ConventionEntityTypeExtensions
{
    /// <summary>One entity a table: of a hierarchy that shares one table, its root.</summary>
    internal static IEnumerable<IConventionEntityType> TablesOf<T>(this IConventionModel model) =>
        model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(T)) && entity.GetTableName() is { } table && entity.BaseType?.GetTableName() != table);

    /// <summary>The column's name in the entity's own table.</summary>
    internal static string ColumnName(this IConventionProperty property) =>
        property.GetColumnName(StoreObjectIdentifier.Create(property.DeclaringType, StoreObjectType.Table)!.Value)!;

    // A BEFORE trigger sees no value in a stored generated column, so it has to leave them out when it compares rows.
    internal static IEnumerable<string> GeneratedColumns(this IConventionEntityType entity) =>
        entity.GetProperties()
            .Where(property => property.GetComputedColumnSql() is not null)
            .Select(ColumnName)
            .Order(StringComparer.Ordinal);

    internal static void DeclareTrigger(
        this IConventionEntityType entity, string name, string fires, IEnumerable<string> arguments, string? when = null, bool critical = false) =>
        entity.Builder.HasAnnotation(
            TableObjectAnnotations.Trigger + name,
            new RowTriggerDefinition(fires, when, critical, [.. arguments]).ToString());

    internal static void Check(this IConventionEntityType entity, string rule, string sql) =>
        entity.Builder.HasCheckConstraint($"ck_{entity.GetTableName()}_{rule}", sql);
}
