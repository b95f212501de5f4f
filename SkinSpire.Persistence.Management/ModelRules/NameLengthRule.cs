using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>Names of constraints, indexes and triggers have at most 50 bytes: a shard's suffix needs the other 13 of PostgreSQL's 63.</summary>
internal sealed class NameLengthRule() : ModelRule("name length")
{
    private const int MaxBytes = 50;

    public override IEnumerable<string> Violations(IModel model) =>
        model.Tables().SelectMany(Names).Distinct(StringComparer.Ordinal)
            .Where(name => Encoding.UTF8.GetByteCount(name) > MaxBytes)
            .Select(name => FormattableString.Invariant($"{name} has {Encoding.UTF8.GetByteCount(name)} bytes, {MaxBytes} are allowed"));

    private static IEnumerable<string> Names(IEntityType entity) =>
        entity.GetKeys().Select(key => key.GetName() ?? "")
            .Concat(entity.GetForeignKeys().Select(key => key.GetConstraintName() ?? ""))
            .Concat(entity.GetIndexes().Select(index => index.GetDatabaseName() ?? ""))
            .Concat(entity.GetCheckConstraints().Select(check => check.Name ?? ""))
            .Concat(entity.DeclaredExclusions().Select(exclusion => exclusion.Name))
            .Concat(entity.DeclaredTriggers().Select(trigger => trigger.Name));
}
