using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>Every column that can hold a person's words, days or address, by its type, says what it can tell about a person; masking fails closed on one that does not.</summary>
internal sealed class ClassificationRule() : ModelRule("classification")
{
    public override IEnumerable<string> Violations(IModel model) =>
        model.Tables().SelectMany(entity => entity.GetProperties()
            .Where(property => IsOpen(property.ClrType) && property.DataCategory() is null)
            .Select(property => $"{entity.GetTableName()}.{property.GetColumnName()} carries none of PersonalData, HealthData, NotPersonal, Credential"));

    private static readonly Type[] Open = [typeof(string), typeof(JsonDocument), typeof(byte[]), typeof(DateOnly), typeof(IPAddress)];

    private static bool IsOpen(Type type) => Open.Contains(Nullable.GetUnderlyingType(type) ?? type);
}
