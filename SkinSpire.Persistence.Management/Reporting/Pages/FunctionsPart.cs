using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>Functions and procedures with their source.</summary>
internal static class FunctionsPart
{
    internal static Html Of(SchemaBook book) => Html.Each(book.Functions, Function);

    private static Html Function(InspectedFunction function) => Html.Of(
        $"""
        <details class="source" id="{Anchor.Function(function.Name)}"><summary><code>{function.Name}</code><span class="facts">{Badge.Of(function.Kind)}{Badge.Of(function.Language)}{Badge.Of(function.Volatility)}{(function.SecurityDefiner ? Badge.Of("security definer", "warn") : Html.None)}</span></summary>
        {Html.If(function.Comment is not null, $"<p>{function.Comment}</p>")}<pre><code>{SqlText.Of(function.Definition ?? "")}</code></pre></details>

        """);
}
