using System.Text.Json;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A JSON object whose names are columns of a table, with values as they were or with <c>old</c> and <c>new</c> below: each by the mask of its column.</summary>
/// <param name="table">The table; null when each row says it.</param>
/// <param name="masks">The masks of all columns of all tables; also of the generated ones.</param>
internal sealed class RowImageMask(string? table, IReadOnlyDictionary<(string Table, string Column), ValueMask> masks) : JsonMask
{
    protected override ValueMask? MaskOf(string path, MaskedRow row)
    {
        var names = path.Split('.');
        var mask = masks.GetValueOrDefault((table ?? row.ImageOf ?? "", names[0]));
        return mask is JsonMask parts ? InDocument(parts, names, row) : mask;
    }

    // Of a whole row the person is in it; of a change the row says it.
    protected override MaskedRow Root(JsonElement document, MaskedRow row) =>
        table is not null && document.ValueKind == JsonValueKind.Object && document.TryGetProperty(SubjectColumn(table), out var key) && key.ValueKind == JsonValueKind.String && key.TryGetGuid(out var subject)
            ? row with { Subject = subject }
            : row;

    internal static string SubjectColumn(string table) => table == "staff" ? "staff_id" : "patient_id";

    private static ValueMask? InDocument(JsonMask parts, string[] names, MaskedRow row) =>
        parts.MaskIn(string.Join('.', names.Skip(names.Length > 1 && names[1] is "old" or "new" ? 2 : 1)), row);
}
