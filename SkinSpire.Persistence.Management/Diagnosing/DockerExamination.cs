namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>A Docker engine, which tests use where PostgreSQL's programs are not installed.</summary>
internal sealed class DockerExamination : IExamination
{
    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken ct) =>
    [
        new("Docker", DiagnosisOutcome.Ok, await ProgramVersion.OfAsync("docker", ["version", "--format", "{{.Server.Version}}"], ct).ConfigureAwait(false) is { Length: > 0 } version
            ? $"engine {version}"
            : "no engine answers; only tests on a machine without PostgreSQL need one"),
    ];
}
