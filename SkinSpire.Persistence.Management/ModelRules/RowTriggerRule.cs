using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>Triggers fire for rows, before or after, never instead of and never on TRUNCATE: statement triggers would fire once a shard.</summary>
internal sealed class RowTriggerRule() : ModelRule("row trigger")
{
    public override IEnumerable<string> Violations(IModel model) =>
        model.Tables().SelectMany(entity => entity.DeclaredTriggers()
            .Where(trigger => !IsRowEvent(trigger.Fires))
            .Select(trigger => $"{trigger.Name} on {entity.GetTableName()} fires {trigger.Fires}"));

    private static bool IsRowEvent(string fires) =>
        (fires.StartsWith("before ", StringComparison.Ordinal) || fires.StartsWith("after ", StringComparison.Ordinal))
        && !fires.Contains("truncate", StringComparison.Ordinal);
}
