using System.Collections;
using System.Globalization;
using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>The rows of one table at one hospital; each is made of its number alone.</summary>
internal abstract class TableRows
{
    protected const string Stamps = "created_at, updated_at, created_by, updated_by, row_version";
    protected const string Deletion = "is_deleted, deleted_at, deleted_by, deletion_reason";

    private readonly BitArray known;

    protected TableRows(Hospital hospital, string table, string columns, int count)
    {
        (Hospital, Table, Columns, Count, Missing) = (hospital, table, columns, count, count);
        known = new BitArray(count);
        Fields = columns.Count(letter => letter == ',') + 1;
    }

    internal Hospital Hospital { get; }

    internal string Table { get; }

    internal string Columns { get; }

    internal int Count { get; }

    /// <summary>How many of them are not in the database.</summary>
    internal int Missing { get; private set; }

    /// <summary>How many rows are sent together.</summary>
    internal virtual int Slice => 20_000;

    /// <summary>Selects natural key and id of what the hospital, <c>$1</c>, has.</summary>
    internal abstract string KnownSql { get; }

    protected int Fields { get; }

    protected virtual Identities? Ids => null;

    internal bool IsKnown(int row) => known[row];

    /// <summary>A row is there: it stays as it is, and others refer to the id that it has.</summary>
    internal void Learn(string key, Guid? id)
    {
        var row = RowOf(key);
        if (row >= 0 && row < Count && !known[row])
        {
            known[row] = true;
            Missing--;
            if (id is { } other)
            {
                Ids?.Keep(row, RowId.Of(other));
            }
        }
    }

    /// <summary>Writes one row.</summary>
    internal abstract void Write(CopyBuffer to, int row);

    /// <summary>Which row has the natural key; out of range for none.</summary>
    protected abstract int RowOf(string key);

    /// <summary>The row of a key that is a word and a number from 1 of at least so many digits.</summary>
    protected static int Numbered(string key, string word, int digits) =>
        key.StartsWith(word, StringComparison.Ordinal)
        && int.TryParse(key.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && key.Length == word.Length + Math.Max(digits, number.ToString(CultureInfo.InvariantCulture).Length)
            ? number - 1
            : -1;

    /// <summary>What triggers write where they run.</summary>
    protected static void WriteStamps(CopyBuffer to, long created)
    {
        to.Long(created);
        to.Long(created);
        to.Text(Hospital.Actor);
        to.Text(Hospital.Actor);
        to.Long(1);
    }

    protected static void WriteDeletion(CopyBuffer to, long? deleted)
    {
        to.Bool(deleted is not null);
        to.Time(deleted);
        if (deleted is null)
        {
            to.Null();
            to.Null();
        }
        else
        {
            to.Text(Hospital.Actor);
            to.Text("Entered twice"u8);
        }
    }
}
