using System.Text;
using System.Text.Json;
using SkinSpire.Persistence.Management.Masking.Masks;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>Masks the rows of one table, field by field, in the binary form that COPY moves.</summary>
internal sealed class RowMask : IRowTransform
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

    public bool Transform(CopyRow row, CopyRowWriter writer)
    {
        var whose = Whose(row);
        for (var place = 0; place < columns.Count; place++)
        {
            if (columns[place].Mask is not { } mask || row.IsNull(place))
            {
                writer.Add(row, place);
            }
            else if (mask.Field(row[place], whose) is { } masked)
            {
                writer.Add(masked);
            }
            else
            {
                writer.AddNull();
            }
        }

        return true;
    }

    private MaskedRow Whose(CopyRow row)
    {
        var whose = new MaskedRow(Key(row, hospital), Key(row, subject));
        return table < 0 || key < 0 ? whose : Shown(whose, Encoding.UTF8.GetString(row[table]), row[key][1..]);
    }

    // A history says of which row it is; the person is in that row's key.
    private static MaskedRow Shown(MaskedRow whose, string shown, ReadOnlySpan<byte> rowKey)
    {
        var reader = new Utf8JsonReader(rowKey);
        using var document = JsonDocument.ParseValue(ref reader);
        return whose with
        {
            ImageOf = shown,
            Subject = document.RootElement.TryGetProperty(RowImageMask.SubjectColumn(shown), out var person) && person.TryGetGuid(out var subject) ? subject : whose.Subject,
        };
    }

    private static Guid Key(CopyRow row, int place) => place >= 0 && row[place] is { Length: 16 } value ? new Guid(value, bigEndian: true) : Guid.Empty;

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
