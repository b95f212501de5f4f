namespace SkinSpire.Persistence.Management.Verification;

/// <summary>Something in a database that is not as it should be.</summary>
/// <param name="Subject">Kind and name of the object: <c>trigger users.hash_password</c>.</param>
/// <param name="Expected">How it should be; null where it should not be there.</param>
/// <param name="Actual">How it is; null where it is missing.</param>
public sealed record Finding(string Subject, string? Expected, string? Actual);
