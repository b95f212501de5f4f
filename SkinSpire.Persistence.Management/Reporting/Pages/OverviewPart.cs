namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>The schema in figures.</summary>
internal static class OverviewPart
{
    internal static Html Of(SchemaBook book) => Html.Of(
        $"""
        <section id="overview" aria-label="Overview">
        <p class="lead">Schema <code>clinic</code> of <strong>{book.Database}</strong>, read on <time datetime="{book.ReadAt.ToString("O")}">{Quantity.Time(book.ReadAt)}</time> from PostgreSQL {book.ServerVersion}. Row counts are the planner's estimates; no row was read.</p>
        <dl class="figures">{Html.Each(Figures(book), Figure)}</dl>
        </section>
        """);

    private static Html Figure((string Name, string Value, string Beside) figure) => Html.Of($"<div><dt>{figure.Name}</dt><dd>{figure.Value}<small>{figure.Beside}</small></dd></div>");

    private static IEnumerable<(string Name, string Value, string Beside)> Figures(SchemaBook book)
    {
        var columns = book.Tables.SelectMany(table => table.Columns).ToList();
        var applied = book.Migrations.Where(migration => migration.State == "applied").Select(migration => migration.Id).Distinct(StringComparer.Ordinal).Count();
        var pending = book.Migrations.Count(migration => migration.State == "pending");
        yield return ("Tables", Quantity.Count(book.Tables.Count), $"{Quantity.Count(columns.Count)} columns");
        yield return ("Foreign keys", Quantity.Count(book.References.Count()), $"{Quantity.Count(book.Tables.Sum(table => table.Table.Indexes.Count))} indexes");
        yield return ("Size", Quantity.Bytes(book.Tables.Sum(table => table.Bytes)), $"of {Quantity.Bytes(book.Bytes)} in all");
        yield return ("Personal data", Quantity.Count(columns.Count(column => column.IsSensitive)), "columns marked");
        yield return ("Row security", Quantity.Count(book.Tables.Count(table => table.Table.RowSecurity)), "tables forced");
        yield return ("Triggers", Quantity.Count(book.Tables.Sum(table => table.Table.Triggers.Count)), $"{Quantity.Count(book.Functions.Count)} functions");
        yield return ("Migrations", Quantity.Count(applied), pending == 0 ? "none pending" : $"{Quantity.Count(pending)} pending");
    }
}
