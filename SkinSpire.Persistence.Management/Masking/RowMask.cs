using System.Text;
using System.Text.Json;
using SkinSpire.Persistence.Management.Masking.Masks;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>Masks the rows of one table, field by field, in the binary form that COPY moves.</summary>
internal sealed class RowMask
{
    private readonly IReadOnlyList<ColumnMask> columns;
    private readonly int hospital;
    private readonly int subject;
    private readonly int table;
    private readonly int key;

    /// <param name="columns">The columns in the order of the row.</param>
    /// <param name="keyColumn">What tells the rows of a hospital apart.</param>
    internal RowMask(IReadOnlyList<ColumnMask> columns, string keyColumn)
    {
        this.columns = columns;
        hospital = Place("hospital_id");
        subject = Place("patient_id") is >= 0 and var patient ? patient : Place(keyColumn);
        (table, key) = (Place("table_name"), Place("row_key"));
    }

    /// <summary>Whether every row stays as it is.</summary>
    internal bool KeepsAll => columns.All(column => column.Mask is null);

    /// <summary>Puts masks in the place of the fields of a row; null is null and stays.</summary>
    internal void Mask(Span<ReadOnlyMemory<byte>?> fields)
    {
        var row = Row(fields);
        for (var place = 0; place < columns.Count; place++)
        {
            if (columns[place].Mask is { } mask && fields[place] is { } value)
            {
                fields[place] = mask.Field(value.Span, row) is { } masked ? masked : (ReadOnlyMemory<byte>?)null;
            }
        }
    }

    private MaskedRow Row(ReadOnlySpan<ReadOnlyMemory<byte>?> fields)
    {
        var row = new MaskedRow(Key(fields, hospital), Key(fields, subject));
        return table < 0 || key < 0 ? row : Shown(row, Encoding.UTF8.GetString(fields[table]!.Value.Span), fields[key]!.Value[1..]);
    }

    // A history says of which row it is; the person is in that row's key.
    private static MaskedRow Shown(MaskedRow row, string shown, ReadOnlyMemory<byte> rowKey)
    {
        using var document = JsonDocument.Parse(rowKey);
        return row with
        {
            ImageOf = shown,
            Subject = document.RootElement.TryGetProperty(RowImageMask.SubjectColumn(shown), out var person) && person.TryGetGuid(out var subject) ? subject : row.Subject,
        };
    }

    private static Guid Key(ReadOnlySpan<ReadOnlyMemory<byte>?> fields, int place) =>
        place >= 0 && fields[place] is { Length: 16 } value ? new Guid(value.Span, bigEndian: true) : Guid.Empty;

    private int Place(string name)
    {
        for (var place = 0; place < columns.Count; place++)
        {
            if (columns[place].Column == name)
            {
                return place;
            }
        }

        return -1;
    }
}
