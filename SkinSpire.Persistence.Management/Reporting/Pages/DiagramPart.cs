using SkinSpire.Persistence.Management.Reporting.Diagrams;

namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>The diagram as SVG. Without scripts it is the whole picture, and each table a link to its section.</summary>
internal static class DiagramPart
{
    internal static Html Of(Diagram diagram) => Html.Of(
        $"""
        <svg id="canvas" role="group" tabindex="0" aria-label="Entity-relationship diagram. Arrow keys move, plus and minus zoom, 0 shows all, Tab goes from table to table."
         viewBox="{-Diagram.Margin} {-Diagram.Margin} {diagram.Width + (2 * Diagram.Margin)} {diagram.Height + (2 * Diagram.Margin)}">
        <g class="lines">{Html.Each(diagram.Lines, Line)}</g>
        <g class="boxes">{Html.Each(diagram.Boxes, Box)}</g>
        </svg>
        """);

    private static Html Line(Line line) => Html.Of(
        $"""
        <g class="line{Html.If(line.Reference.IsOfHospital, $" of-hospital")}" data-key="{Anchor.Key(line.Reference)}" data-from="{line.Reference.Table}" data-to="{line.Reference.Target}"><title>{line.Reference.Table} ({string.Join(", ", line.Reference.Columns)}) → {line.Reference.Target}</title><path class="touch" d="{line.Path}"/><path class="ink" d="{line.Path}"/></g>

        """);

    private static Html Box(Box box) => Html.Of(
        $"""
        <a class="box" href="#{Anchor.Table(box.Table.Name)}" data-table="{box.Table.Name}" transform="translate({box.X} {box.Y})">
        <rect class="card" width="{box.Width}" height="{box.Height}" rx="8"/><path class="head" d="M0 {Diagrams.Box.HeaderHeight}V8a8 8 0 0 1 8-8h{box.Width - 16}a8 8 0 0 1 8 8v{Diagrams.Box.HeaderHeight - 8}z"/>
        <text class="name" x="12" y="20">{box.Table.Name}</text>{Html.Each(box.Rows.Index(), row => Row(row.Item, row.Index))}
        <text class="more" x="12" y="{box.Height - 8}">{Quantity.Of(box.Table.Columns.Count, "column")}</text><text class="more end" x="{box.Width - 12}" y="{box.Height - 8}">{(box.Table.Table.Rows is { } rows ? $"≈ {Quantity.Count(rows)}" : "")}</text></a>

        """);

    private static Html Row(BookColumn column, int index)
    {
        var y = Diagrams.Box.HeaderHeight + (index * Diagrams.Box.RowHeight) + 14;
        var key = column.InPrimaryKey ? "PK" : "FK";
        return Html.Of($"<text class=\"tag {key}\" x=\"12\" y=\"{y}\">{key}</text><text class=\"row\" x=\"36\" y=\"{y}\">{column.Name}</text>");
    }
}
