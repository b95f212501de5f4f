namespace SkinSpire.Persistence.Entities;

/// <summary>How a sign-in ended.</summary>
public enum LoginStatus
{
    /// <summary>Signed in.</summary>
    Success,

    /// <summary>Refused.</summary>
    Failed,

    /// <summary>Refused because the account is locked.</summary>
    Locked,
}
