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
            .Select(property => (Column: $"{entity.GetTableName()}.{property.GetColumnName()}", Problem: Problem(property)))
            .Where(found => found.Problem is not null)
            .Select(found => $"{found.Column} {found.Problem}"));

    private static string? Problem(IProperty property) => property.DataMark() switch
    {
        null when IsOpen(property.ClrType) && property.DataCategory() is null => "carries none of PersonalData, HealthData, NotPersonal, Credential",
        { Category: DataCategory.Personal or DataCategory.Health, Kind: null } when IsOpen(property.ClrType) => "is marked and does not say what kind of data it is",
        _ => null,
    };

    private static readonly Type[] Open = [typeof(string), typeof(JsonDocument), typeof(byte[]), typeof(DateOnly), typeof(IPAddress)];

    private static bool IsOpen(Type type) => Open.Contains(Nullable.GetUnderlyingType(type) ?? type);
}
