namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>What is installed, configured and reachable on a machine.</summary>
/// <param name="Diagnoses">A line for each thing that was looked at.</param>
public sealed record DoctorReport(IReadOnlyList<Diagnosis> Diagnoses)
{
    /// <summary>Whether nothing stops work.</summary>
    public bool Healthy => Diagnoses.All(diagnosis => diagnosis.Outcome != DiagnosisOutcome.Fail);
}
