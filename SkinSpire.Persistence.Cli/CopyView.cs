using System.Globalization;
using SkinSpire.Persistence.Management.Copying;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows what a copy would do or did.</summary>
internal static class CopyView
{
    internal static void Write(Action<string> say, CopyPlan plan)
    {
        foreach (var table in plan.Lost)
        {
            say(FormattableString.Invariant($"lost {table.Table}: {table.Rows} rows"));
        }

        foreach (var table in plan.Tables)
        {
            var masked = plan.Masked.Where(column => column.Table == table.Table && column.Treatment != "kept").Select(column => $"{column.Column} {column.Treatment}").ToList();
            say($"copied {table.Table}: {Bytes.Of(table.Bytes)}{(masked.Count == 0 ? "" : $"; masked: {string.Join(", ", masked)}")}");
        }

        say($"{(plan.Route == CopyRoute.Clone ? "the server clones it" : "its rows are streamed")}: {plan.Reason}");
        say(Consequence(plan));
    }

    internal static string Consequence(CopyPlan plan) => FormattableString.Invariant(
        $"{plan.RowsLost} rows in {plan.Lost.Count} tables of {plan.Database} are replaced by {plan.Tables.Count} tables, {Bytes.Of(plan.Bytes)}, of {plan.Source}; the database of now is kept for copy --undo.");

    internal static string Sentence(CopyReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Database} is a {(report.IsMasked ? "masked " : "")}copy of {report.Source}: {report.Rows} rows in {report.Tables.Count} tables, copied in {report.Copying:0.0} s, proved in {report.Verifying:0.0} s; the former one is kept as {report.Undo}");
}
