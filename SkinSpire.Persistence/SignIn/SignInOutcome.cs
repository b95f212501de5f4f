namespace SkinSpire.Persistence.SignIn;

/// <summary>How a sign-in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Hospital, name or password is wrong, or the account is disabled: the answer does not say which.</summary>
    Refused,

    /// <summary>The account is locked for a while, whatever the password.</summary>
    Locked,
}
