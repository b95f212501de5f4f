using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>Every text, JSON and binary column says what it can tell about a person; masking fails closed on one that does not.</summary>
internal sealed class ClassificationRule() : ModelRule("classification")
{
    public override IEnumerable<string> Violations(IModel model) =>
        model.Tables().SelectMany(entity => entity.GetProperties()
            .Where(property => IsOpen(property.ClrType) && property.DataCategory() is null)
            .Select(property => $"{entity.GetTableName()}.{property.GetColumnName()} carries none of PersonalData, HealthData, NotPersonal, Credential"));

    private static bool IsOpen(Type type) => type == typeof(string) || type == typeof(JsonDocument) || type == typeof(byte[]);
}
