using System.Runtime.InteropServices;
using SkinSpire.Persistence.Management.Journalling;

namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>The system, the runtime, this tool, and the time zones that hospitals have.</summary>
internal sealed class SystemExamination : IExamination
{
    private const string Zone = "Asia/Kolkata";

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Diagnosis>>(
    [
        new("system", DiagnosisOutcome.Ok, FormattableString.Invariant($"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors")),
        new("runtime", DiagnosisOutcome.Ok, RuntimeInformation.FrameworkDescription),
        new("skinspire-db", DiagnosisOutcome.Ok, OperationJournal.ProductVersion),
        TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _)
            ? new("time zones", DiagnosisOutcome.Ok, "known")
            : new("time zones", DiagnosisOutcome.Fail, $"{Zone} is not known", "Install the package tzdata."),
    ]);
}
