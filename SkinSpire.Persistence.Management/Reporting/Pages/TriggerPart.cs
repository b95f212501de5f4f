using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>A table's triggers. Their source stands once, with the functions; the page's script shows it here too.</summary>
internal static class TriggerPart
{
    internal static Html Of(IReadOnlyList<InspectedTrigger> triggers) => Html.List(triggers, list => Html.Of(
        $"""
        <section class="part"><h4>Triggers <small>{Quantity.Count(list.Count)}</small></h4>{Html.Each(list, Trigger)}</section>

        """));

    private static Html Trigger(InspectedTrigger trigger) => Html.Of(
        $"""
        <details class="source" data-function="{Anchor.Function($"{trigger.Function}()")}"><summary><code>{trigger.Name}</code><span class="facts">{(trigger.Enabled ? Html.None : Badge.Of("disabled", "warn"))}<small>{When(trigger)}</small></span></summary>
        <pre><code>{SqlText.Of(trigger.Definition)}</code></pre><p>Calls <a href="#{Anchor.Function($"{trigger.Function}()")}"><code>{trigger.Function}()</code></a></p></details>

        """);

    // CREATE TRIGGER name BEFORE INSERT OR UPDATE ON clinic.users …
    private static string When(InspectedTrigger trigger)
    {
        var start = trigger.Definition.IndexOf(trigger.Name, StringComparison.Ordinal) + trigger.Name.Length;
        var end = trigger.Definition.IndexOf(" ON ", start, StringComparison.Ordinal);
        return end < 0 ? "" : trigger.Definition[start..end].Trim(' ', '"').ToLowerInvariant();
    }
}
