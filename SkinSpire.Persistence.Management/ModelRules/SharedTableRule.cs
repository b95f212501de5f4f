using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>Shared tables carry no trigger, no concurrency token and no default that differs from node to node: their copies would drift apart.</summary>
internal sealed class SharedTableRule() : ModelRule("shared table")
{
    // Kept on the coordinator alone: never copied to other nodes.
    private static readonly string[] Local = ["environment_stamp", "migration_journal", "operation_journal"];

    public override IEnumerable<string> Violations(IModel model) =>
        model.Tables()
            .Where(entity => !entity.IsTenantOwned() && !Local.Contains(entity.GetTableName(), StringComparer.Ordinal))
            .SelectMany(entity => Triggers(entity).Concat(Columns(entity)));

    private static IEnumerable<string> Triggers(IEntityType entity) =>
        entity.DeclaredTriggers().Select(trigger => $"{entity.GetTableName()} has the trigger {trigger.Name}");

    private static IEnumerable<string> Columns(IEntityType entity) =>
        entity.GetProperties()
            .Where(property => property.IsConcurrencyToken || property.GetDefaultValueSql()?.Contains('(', StringComparison.Ordinal) == true)
            .Select(property => $"{entity.GetTableName()}.{property.GetColumnName()} is a concurrency token or has a default that is computed on each node");
}
