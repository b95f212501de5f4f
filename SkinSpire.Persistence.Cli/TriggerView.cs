using System.Globalization;
using SkinSpire.Persistence.Management.Triggers;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows triggers, and what was put back of them.</summary>
internal static class TriggerView
{
    internal static void Write(IAnsiConsole data, IReadOnlyList<ListedTrigger> triggers)
    {
        var table = Columns.Table(whole: 2, "trigger", "state", "fires");
        foreach (var group in triggers.GroupBy(trigger => trigger.Table, StringComparer.Ordinal))
        {
            table.AddRow(Markup.Escape(group.Key), "", "");
            foreach (var trigger in group)
            {
                string[] row = [$"  {trigger.Name}{(trigger.Critical ? " *" : "")}", State(trigger.State), trigger.When is null ? trigger.Fires ?? "" : $"{trigger.Fires} when {trigger.When}"];
                table.AddRow([.. row.Select(Markup.Escape)]);
            }
        }

        data.Write(table);
        data.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{triggers.Count} triggers, {triggers.Count(trigger => trigger.State != TriggerState.Enabled)} not as declared; * sign-in or care is unsafe without it"));
    }

    internal static void Write(IAnsiConsole data, TriggerInstallation report, bool dry)
    {
        foreach (var repair in report.Repairs)
        {
            data.WriteLine($"{(dry ? "would put back" : "put back")}  {repair.Subject}: {repair.Problem}");
            if (dry)
            {
                data.WriteLine(repair.Sql);
            }
        }

        if (report.Remaining.Count > 0)
        {
            data.WriteLine("not touched, because nothing is dropped here:");
            VerificationView.Write(data, report.Remaining);
        }

        data.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Repairs.Count} {(dry ? "to put back" : "put back")}, {report.Remaining.Count} left"));
    }

    private static string State(TriggerState state) => state switch
    {
        TriggerState.NotDeclared => "not declared",
        _ => state.ToString().ToLowerInvariant(),
    };
}
