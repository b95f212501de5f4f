using SkinSpire.Persistence.Management.Populating;

namespace SkinSpire.Persistence.Cli;

/// <summary>Says how far a population is: what is loaded, rows a second, and how long the rest takes.</summary>
internal sealed class PopulationTalk(Action<string, double, string> tell) : IProgress<PopulationProgress>
{
    public void Report(PopulationProgress value)
    {
        var rest = value.Remaining is { } remaining && value.Rows < value.Total ? FormattableString.Invariant($", {remaining.TotalSeconds:0} s left") : "";
        tell(value.Step, (double)value.Rows / Math.Max(1, value.Total), FormattableString.Invariant($"{value.Step}: {value.Rows} of {value.Total} rows, {value.Rate:0} rows/s{rest}"));
    }
}
