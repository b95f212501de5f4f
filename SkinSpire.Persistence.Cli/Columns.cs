using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Tables in which names stay whole, and long definitions break.</summary>
internal static class Columns
{
    /// <summary>A table whose first columns never break.</summary>
    /// <param name="whole">How many.</param>
    /// <param name="titles">Of all columns.</param>
    internal static Table Table(int whole, params string[] titles)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var place = 0; place < titles.Length; place++)
        {
            table.AddColumn(new TableColumn(titles[place]) { NoWrap = place < whole, Padding = new Padding(0, 0, 1, 0) });
        }

        return table;
    }

    /// <summary>Lines of names and what there is to say about them, without borders.</summary>
    internal static Grid Facts(int whole, int columns)
    {
        var grid = new Grid();
        for (var place = 0; place < columns; place++)
        {
            grid.AddColumn(new GridColumn { NoWrap = place < whole, Padding = new Padding(0, 0, 2, 0) });
        }

        return grid;
    }
}
