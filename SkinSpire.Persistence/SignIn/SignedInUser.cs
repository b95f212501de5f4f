using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.SignIn;

/// <summary>A user behind a good session.</summary>
/// <param name="Hospital">The hospital.</param>
/// <param name="UserId">The user.</param>
/// <param name="SessionId">The session.</param>
/// <param name="LoginName">The login name, as the actor of what the user does.</param>
/// <param name="ExpiresAt">When the session ends by itself.</param>
/// <param name="MustChangePassword">Whether another password is to be asked for first.</param>
public sealed record SignedInUser(TenantId Hospital, Guid UserId, Guid SessionId, string LoginName, DateTimeOffset ExpiresAt, bool MustChangePassword);
