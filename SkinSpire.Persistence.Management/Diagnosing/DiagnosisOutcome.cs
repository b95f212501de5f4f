namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>What an examination of a machine says.</summary>
public enum DiagnosisOutcome
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Something will not work that is not always needed.</summary>
    Warn,

    /// <summary>Something is wrong and stops work.</summary>
    Fail,
}
