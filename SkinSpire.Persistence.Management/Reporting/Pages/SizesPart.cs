namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>Rows and bytes as bars, the largest table first.</summary>
internal static class SizesPart
{
    internal static Html Of(SchemaBook book)
    {
        var mostBytes = Math.Max(1, book.Tables.Select(table => table.Bytes).DefaultIfEmpty().Max());
        var mostRows = Math.Max(1, book.Tables.Select(table => table.Table.Rows ?? 0).DefaultIfEmpty().Max());
        return Html.Of(
            $"""
            <div class="scroll" role="region" aria-label="Rows and bytes of each table" tabindex="0"><table class="sizes"><thead><tr><th>Table</th><th>Rows</th><th>Size <small><span class="swatch data"></span>table <span class="swatch index"></span>indexes</small></th></tr></thead>
            <tbody>{Html.Each(book.Tables.OrderByDescending(table => table.Bytes), table => Row(table, mostRows, mostBytes))}</tbody></table></div>
            """);
    }

    private static Html Row(BookTable table, long mostRows, long mostBytes) => Html.Of(
        $"""
        <tr data-table="{table.Name}"><th scope="row">{Anchor.ToTable(table.Name)}</th>
        <td>{Bar((table.Table.Rows ?? 0, "data"), (0, "index"), mostRows)}<span>{Quantity.Rows(table.Table.Rows)}</span></td>
        <td>{Bar((table.Table.TableBytes ?? 0, "data"), (table.Table.IndexBytes ?? 0, "index"), mostBytes)}<span>{Quantity.Bytes(table.Bytes)}</span></td></tr>

        """);

    private static Html Bar((long Length, string Kind) first, (long Length, string Kind) second, long most)
    {
        var (a, b) = (100.0 * first.Length / most, 100.0 * second.Length / most);
        return Html.Of(
            $"""<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="{first.Kind}" width="{a}" height="10"/><rect class="{second.Kind}" x="{a}" width="{b}" height="10"/></svg>""");
    }
}
