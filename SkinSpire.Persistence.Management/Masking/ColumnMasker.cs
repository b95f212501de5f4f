using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Management.Masking.Masks;
using SkinSpire.Persistence.Management.ModelRules;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>Decides by a property's mark how its column is masked, or says why it cannot be.</summary>
internal sealed class ColumnMasker(MaskFactory factory, IReadOnlyDictionary<(string Table, string Column), ValueMask> images)
{
    // Types whose values tell nothing by themselves; any other has to carry a mark.
    private static readonly Type[] Plain = [typeof(bool), typeof(short), typeof(int), typeof(long), typeof(ulong), typeof(decimal), typeof(double), typeof(Guid), typeof(TenantId)];

    private static readonly Dictionary<Type, DataKind[]> Fitting = new()
    {
        [typeof(JsonDocument)] = [DataKind.Json, DataKind.RowImage],
        [typeof(byte[])] = [DataKind.Bytes],
        [typeof(DateOnly)] = [DataKind.Birth, DataKind.Day],
        [typeof(DateTimeOffset)] = [DataKind.Birth, DataKind.Day],
        [typeof(IPAddress)] = [DataKind.IpAddress],
        [typeof(Enum)] = [DataKind.Code],
        [typeof(string)] =
        [
            DataKind.GivenName, DataKind.FamilyName, DataKind.FullName, DataKind.Phone, DataKind.Email, DataKind.Login, DataKind.Identifier, DataKind.FreeText,
            DataKind.Code, DataKind.Choice, DataKind.Street, DataKind.City, DataKind.State, DataKind.Pin,
        ],
    };

    /// <summary>Decides on a column.</summary>
    internal MaskDecision Of(string table, IProperty property)
    {
        var (treatment, mask, fault) = Decide(table, property);
        return fault is null
            ? new MaskDecision(new ColumnMask(table, property.GetColumnName(), treatment) { Mask = mask }, null)
            : new MaskDecision(null, $"{table}.{property.GetColumnName()} {fault}");
    }

    private (string Treatment, ValueMask? Mask, string? Fault) Decide(string table, IProperty property)
    {
        var type = Simple(property);
        return property.DataMark() switch
        {
            null when type == typeof(DateTimeOffset) => Day(property),
            null when Plain.Contains(type) || type == typeof(Enum) => Kept,
            null => Fault("carries no mark"),
            // The calendar moves as a whole, also what the database computes of it.
            { Category: DataCategory.NotPersonal } when property.GetComputedColumnSql() is not null && type == typeof(DateOnly) => Day(property),
            { Category: DataCategory.NotPersonal } => Kept,
            { Category: DataCategory.Credential } when type == typeof(byte[]) => ("bytes", factory.Of(DataKind.Bytes, []), null),
            { Category: DataCategory.Credential } when property.IsNullable => ("nothing", new NothingMask(), null),
            { Category: DataCategory.Credential } => Fault("is a credential that cannot be left away"),
            { Kind: { } kind } mark when Fitting.GetValueOrDefault(type, []).Contains(kind) => Masked(table, property, kind, mark.Words),
            { Kind: { } kind } => Fault($"is {property.GetColumnType()}, which cannot be {kind}"),
            _ => Fault("is marked and does not say what kind of data it is"),
        };
    }

    private (string, ValueMask?, string?) Masked(string table, IProperty property, DataKind kind, IReadOnlyList<string> marked)
    {
        var words = Simple(property) == typeof(Enum) ? Words(property) : marked;
        if (kind is DataKind.Code or DataKind.Choice && words.Count == 0)
        {
            return Fault($"is {kind} and has no words");
        }

        var mask = kind switch
        {
            DataKind.Json => new PartsMask(Parts(property), factory.WellKnown),
            DataKind.RowImage => new RowImageMask(words is [var shown] ? shown : null, images),
            _ => factory.Of(kind, words, property.GetMaxLength(), property.IsFixedLength() ?? false)!,
        };
        return mask.Longest > (property.GetMaxLength() ?? int.MaxValue)
            ? Fault(FormattableString.Invariant($"has {property.GetMaxLength()} characters, and a masked {kind} needs {mask.Longest}"))
            : IsUnique(property) && !mask.IsUnique ? Fault($"is in a unique index, and masked as {kind} its values are not unique") : (JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()), mask, null);
    }

    private (string, ValueMask?, string?) Day(IProperty property) =>
        ((IEntityType)property.DeclaringType).IsTenantOwned() ? ("day", factory.Of(DataKind.Day, []), null) : Kept;

    private Dictionary<string, ValueMask> Parts(IProperty property) =>
        property.JsonParts().ToDictionary(part => part.Path, part => factory.Of(part.Kind, part.Words) ?? new PartsMask(new Dictionary<string, ValueMask>(StringComparer.Ordinal), factory.WellKnown), StringComparer.OrdinalIgnoreCase);

    // What the database computes is not written; its index is of what it is computed from.
    private static bool IsUnique(IProperty property) =>
        property.GetComputedColumnSql() is null && (property.GetContainingKeys().Any() || property.GetContainingIndexes().Any(index => index.IsUnique));

    private static Type Simple(IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: false } type ? type : typeof(Enum);

    private static string[] Words(IProperty property) =>
        [.. Enum.GetNames(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    private static (string, ValueMask?, string?) Kept => ("kept", null, null);

    private static (string, ValueMask?, string?) Fault(string fault) => ("", null, fault);
}
