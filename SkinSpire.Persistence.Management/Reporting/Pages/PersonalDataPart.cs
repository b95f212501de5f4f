using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>Which columns can tell about a person, by table.</summary>
internal static class PersonalDataPart
{
    private static readonly (DataCategory Category, string Meaning)[] Categories =
    [
        (DataCategory.Personal, "who somebody is or how to reach them"),
        (DataCategory.Health, "somebody's health or care"),
        (DataCategory.Credential, "a password hash or token"),
    ];

    internal static Html Of(SchemaBook book) => Html.Of(
        $"""
        <ul class="legend">{Html.Each(Categories, category => Html.Of($"<li>{Badge.Of(Badge.Word(category.Category), Badge.Kind(category.Category))} {category.Meaning}</li>"))}</ul>
        <div class="scroll" role="region" aria-label="Marked columns of each table" tabindex="0"><table class="marks"><thead><tr><th>Table</th><th>Columns</th></tr></thead><tbody>{Html.Each(book.Tables.Where(table => table.Columns.Any(column => column.IsSensitive)), Row)}</tbody></table></div>
        """);

    private static Html Row(BookTable table) => Html.Of(
        $"""
        <tr data-table="{table.Name}"><th scope="row">{Anchor.ToTable(table.Name)}</th><td class="chips">{Html.Each(table.Columns.Where(column => column.IsSensitive).OrderBy(column => column.Category), column => Html.Of($"<span class=\"badge {Badge.Kind(column.Category)}\" title=\"{Badge.Word(column.Category)}\">{column.Name}</span>"))}</td></tr>

        """);
}
