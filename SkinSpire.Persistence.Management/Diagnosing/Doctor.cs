namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>Says what of a machine works and what to do about the rest; needs neither a configuration nor a server.</summary>
public static class Doctor
{
    /// <summary>Looks at system, runtime, PostgreSQL's programs, Docker, local server, configuration, connection, disk and rights.</summary>
    /// <param name="environment">What <c>--env</c> said; null for nothing.</param>
    /// <param name="connection">What <c>--connection</c> said; null for nothing.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<DoctorReport> ExamineAsync(string? environment = null, string? connection = null, CancellationToken ct = default)
    {
        IExamination[] examinations =
        [
            new SystemExamination(),
            new SdkExamination(),
            new ProgramsExamination(),
            new DockerExamination(),
            new LocalServerExamination(),
            new VariablesExamination(),
            new ConfigurationExamination(environment, connection),
            new DiskExamination(),
        ];

        // Most of the time is waiting for other programs.
        var diagnoses = await Task.WhenAll(examinations.Select(examination => examination.ExamineAsync(ct))).ConfigureAwait(false);
        return new DoctorReport([.. diagnoses.SelectMany(part => part)]);
    }
}
