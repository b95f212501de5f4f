namespace SkinSpire.Persistence.Entities;

/// <summary>Whether an account can sign in.</summary>
public enum AccountStatus
{
    /// <summary>It can.</summary>
    Active,

    /// <summary>Not until <see cref="User.LockedUntil"/>.</summary>
    Locked,

    /// <summary>It cannot.</summary>
    Disabled,
}
