namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>The .NET SDK, which migrations are added with.</summary>
internal sealed class SdkExamination : IExamination
{
    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken ct) =>
    [
        await ProgramVersion.OfAsync("dotnet", ["--version"], ct).ConfigureAwait(false) is { } version
            ? new(".NET SDK", DiagnosisOutcome.Ok, version)
            : new(".NET SDK", DiagnosisOutcome.Warn, "none for this folder", "Only adding migrations needs it: install the .NET 10 SDK, or correct global.json."),
    ];
}
