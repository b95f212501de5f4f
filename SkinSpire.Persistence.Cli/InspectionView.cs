using System.Globalization;
using SkinSpire.Persistence.Management.Inspecting;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows the tables of a database, a line each.</summary>
internal static class InspectionView
{
    internal static void Write(IAnsiConsole data, DatabaseInspection inspection)
    {
        var table = Columns.Table(whole: 7, "table", "rows", "size", "columns", "indexes", "triggers", "rls");
        foreach (var number in table.Columns.Skip(1).SkipLast(1))
        {
            number.RightAligned();
        }

        foreach (var row in inspection.Tables)
        {
            table.AddRow(
                Markup.Escape(row.Name), Text(row.Rows) is { Length: > 0 } rows ? rows : "?", Bytes.Of(row.TableBytes + row.IndexBytes),
                Text(row.Columns.Count), Text(row.Indexes.Count), Text(row.Triggers.Count), row.RowSecurity ? "yes" : "no");
        }

        data.Write(table);
        data.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{inspection.Tables.Count} tables, {inspection.Functions.Count} functions, {Bytes.Of(inspection.Bytes)}; rows are estimates, ? was never analysed; rls is forced row-level security"));
    }

    internal static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
