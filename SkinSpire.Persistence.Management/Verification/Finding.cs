namespace SkinSpire.Persistence.Management.Verification;

/// <summary>Something in a database that is not as it should be.</summary>
/// <param name="Check">The check that found it.</param>
/// <param name="Problem">What is wrong, naming the object.</param>
public sealed record Finding(string Check, string Problem);
