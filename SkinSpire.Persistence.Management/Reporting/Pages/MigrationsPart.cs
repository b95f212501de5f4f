namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>The schema's history as a timeline, and what is to come.</summary>
internal static class MigrationsPart
{
    internal static Html Of(SchemaBook book) => Html.Of($"<ol class=\"timeline\">{Html.Each(book.Migrations, Migration)}</ol>");

    private static Html Migration(BookMigration migration) => Html.Of(
        $"""
        <li class="{migration.State}"><h3>{migration.Name} {Badge.Of(migration.State, migration.State)}</h3><p><code>{migration.Id}</code></p><p class="when">{When(migration)}</p></li>

        """);

    private static Html When(BookMigration migration) => migration.At is { } at
        ? Html.Of($"<time datetime=\"{at.ToString("O")}\">{Quantity.Time(at)}</time> by {migration.By}{Html.If(migration.Tool is { Length: > 0 }, $" with {migration.Tool}")} on PostgreSQL {migration.ServerVersion}")
        : Html.Of($"{(migration.State == "pending" ? "not applied yet" : "before there was a journal")}");
}
