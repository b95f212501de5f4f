namespace SkinSpire.Persistence.Management.Verification;

/// <summary>How a check ended.</summary>
public enum CheckOutcome
{
    /// <summary>It ran and found nothing.</summary>
    Passed,

    /// <summary>It ran and found something.</summary>
    Failed,

    /// <summary>It could not run, which is no pass.</summary>
    Skipped,
}
