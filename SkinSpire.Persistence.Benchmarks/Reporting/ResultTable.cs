using System.Globalization;
using System.Text;
using SkinSpire.Persistence.Benchmarks.Measuring;

namespace SkinSpire.Persistence.Benchmarks.Reporting;

/// <summary>A race as a table of Markdown: seconds, and the ratio to the first contender of medians and, in brackets, of minima.</summary>
internal static class ResultTable
{
    internal static string Of(IReadOnlyList<Lane> lanes)
    {
        var sized = lanes.Any(lane => lane.Runs.Any(run => run.Size is not null));
        var text = new StringBuilder();
        text.AppendLine("| contender | median s | wall | client CPU s | server CPU s | CPU | " + (sized ? "bytes | size | " : "") + "goal |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | " + (sized ? "--- | --- | " : "") + "--- |");
        foreach (var lane in lanes)
        {
            text.AppendLine(Row(lane, lanes, sized));
        }

        return text.ToString();
    }

    private static string Row(Lane lane, IReadOnlyList<Lane> lanes, bool sized)
    {
        var first = lanes[0];
        var size = !sized ? "" : lane.Runs.All(run => run.Size is null) ? "– | – | " : $"{Number(lane.Median(Bytes))} | {Ratio(lane, first, Bytes)} | ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {lane.Contender.Name.Replace("|", "\\|", StringComparison.Ordinal)} | {lane.Median(Wall):0.000} | {Ratio(lane, first, Wall)} | {lane.Median(run => run.Client.TotalSeconds):0.00} | {lane.Median(run => run.Server.TotalSeconds):0.00} | {Ratio(lane, first, Cpu)} | {size}{Verdict(lane, lanes)} |");
    }

    private static string Verdict(Lane lane, IReadOnlyList<Lane> lanes)
    {
        if (lane.Contender.Goal is not { } goal)
        {
            return "";
        }

        var other = goal.Of is null ? lanes[0] : lanes.Single(of => of.Contender.Name == goal.Of);
        return string.Join(", ", new[] { One("wall", goal.Wall, Wall), One("CPU", goal.Cpu, Cpu), One("size", goal.Size, Bytes) }.OfType<string>());

        string? One(string name, double? most, Func<Measurement, double> figure) =>
            most is { } limit ? string.Create(CultureInfo.InvariantCulture, $"{name} ≤ {limit:0.00}x{(goal.Of is null ? "" : " of " + goal.Of)}: {(Met(limit, figure) ? "met" : "**missed**")} ({Ratio(lane, other, figure)})") : null;

        bool Met(double limit, Func<Measurement, double> figure) => lane.Median(figure) <= limit * other.Median(figure);
    }

    private static string Ratio(Lane lane, Lane to, Func<Measurement, double> figure) =>
        to.Median(figure) == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{lane.Median(figure) / to.Median(figure):0.00} ({lane.Minimum(figure) / to.Minimum(figure):0.00})");

    private static double Wall(Measurement run) => run.Wall.TotalSeconds;

    private static double Cpu(Measurement run) => run.Cpu.TotalSeconds;

    private static double Bytes(Measurement run) => run.Size ?? 0;

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
