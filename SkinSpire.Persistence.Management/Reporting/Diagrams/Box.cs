namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>A table in a diagram: its name, the columns of its keys, and how much more there is.</summary>
/// <param name="table">The table.</param>
/// <param name="rows">Columns of primary and foreign keys.</param>
internal sealed class Box(BookTable table, IReadOnlyList<BookColumn> rows)
{
    internal const double HeaderHeight = 30;
    internal const double RowHeight = 19;
    internal const double FooterHeight = 24;

    // Of a monospaced letter, in the sizes that report.css gives header and rows.
    private const double HeaderLetter = 8;
    private const double RowLetter = 7.3;
    private const double Narrowest = 168;

    internal BookTable Table { get; } = table;

    internal IReadOnlyList<BookColumn> Rows { get; } = rows;

    internal double X { get; set; }

    internal double Y { get; set; }

    internal double Width { get; set; } = Math.Max(Narrowest, Math.Max((table.Name.Length * HeaderLetter) + 30, rows.Select(row => row.Name.Length).DefaultIfEmpty().Max() * RowLetter + 54));

    internal double Height { get; } = HeaderHeight + (rows.Count * RowHeight) + FooterHeight;

    internal double Right => X + Width;

    internal double Bottom => Y + Height;

    internal static Box Of(BookTable table) => new(table, [.. table.Columns.Where(column => column.InPrimaryKey || column.InForeignKey)]);

    /// <summary>How far below the box's top a line of a column ends.</summary>
    internal double Port(string column)
    {
        var row = Rows.TakeWhile(row => row.Name != column).Count();
        return row == Rows.Count ? HeaderHeight / 2 : HeaderHeight + ((row + 0.5) * RowHeight);
    }
}
