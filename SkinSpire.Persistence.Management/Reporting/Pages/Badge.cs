using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>Words in a small frame.</summary>
internal static class Badge
{
    internal static Html Of(string text, string kind = "plain") => Html.Of($"<span class=\"badge {kind}\">{text}</span>");

    /// <summary>What a column can tell about a person; nothing when it can tell nothing or nobody said.</summary>
    internal static Html Of(BookColumn column) => column.IsSensitive ? Of(Word(column.Category), Kind(column.Category)) : Html.None;

    internal static Html Keys(BookColumn column) => Html.Of(
        $"{Html.If(column.InPrimaryKey, $"<abbr class=\"key primary\" title=\"Primary key\">PK</abbr>")}{Html.If(column.InForeignKey, $"<abbr class=\"key\" title=\"Foreign key\">FK</abbr>")}");

    /// <summary>The word for a category: personal, health, credential.</summary>
    internal static string Word(DataCategory? category) => category?.ToString() ?? "";

    /// <summary>The category as a class of the style sheet.</summary>
    internal static string Kind(DataCategory? category) => Word(category) switch { "Personal" => "personal", "Health" => "health", "Credential" => "credential", _ => "plain" };
}
