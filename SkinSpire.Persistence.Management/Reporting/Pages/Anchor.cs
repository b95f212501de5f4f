namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>Where things are found in a book.</summary>
internal static class Anchor
{
    internal static string Table(string name) => $"table-{Uri.EscapeDataString(name)}";

    internal static string Function(string name) => $"function-{Uri.EscapeDataString(name)}";

    /// <summary>A link to a table's section; only its name when the book does not have it.</summary>
    internal static Html ToTable(string name) => Html.Of($"<a href=\"#{Table(name)}\">{name}</a>");

    /// <summary>A link along a foreign key: pointing at it lights the key in the diagram.</summary>
    internal static Html Along(BookReference reference, string to) => Html.Of($"<a href=\"#{Table(to)}\" data-key=\"{Key(reference)}\" data-to=\"{to}\">{to}</a>");

    /// <summary>What tells a key from all others.</summary>
    internal static string Key(BookReference reference) => $"{reference.Table}.{reference.Name}";
}
