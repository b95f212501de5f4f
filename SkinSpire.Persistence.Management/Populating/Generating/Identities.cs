namespace SkinSpire.Persistence.Management.Populating.Generating;

/// <summary>The ids of one table's rows at one hospital: made of the row's number, unless the row is there already with another.</summary>
internal sealed class Identities(ulong hospital, ulong table, long firstMillisecond)
{
    private readonly ulong stream = Draw.Stream(hospital, table);
    private readonly Dictionary<int, RowId> others = [];
    private readonly Dictionary<RowId, int> rows = [];

    internal RowId this[int row] => others.Count > 0 && others.TryGetValue(row, out var other) ? other : Made(row);

    /// <summary>Remembers the id of a row that is there.</summary>
    internal void Keep(int row, RowId id)
    {
        if (id != Made(row))
        {
            others[row] = id;
            rows[id] = row;
        }
    }

    /// <summary>Which row has the id; -1 for none.</summary>
    internal int RowOf(RowId id)
    {
        if (rows.TryGetValue(id, out var other))
        {
            return other;
        }

        var row = (long)(id.High >> 16) - firstMillisecond;
        return row is >= 0 and <= int.MaxValue && Made((int)row) == id ? (int)row : -1;
    }

    private RowId Made(int row) => RowId.Of(stream, firstMillisecond + row, row);
}
