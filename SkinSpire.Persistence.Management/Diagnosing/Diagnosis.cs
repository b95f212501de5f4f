namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>One line about a machine.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Detail">What was found; nothing secret.</param>
/// <param name="Remedy">What to do; null when it is as it should be.</param>
public sealed record Diagnosis(string Subject, DiagnosisOutcome Outcome, string Detail, string? Remedy = null);
