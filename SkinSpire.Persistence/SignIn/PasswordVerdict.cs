namespace SkinSpire.Persistence.SignIn;

/// <summary>What a password is to a hash.</summary>
public enum PasswordVerdict
{
    /// <summary>Another one.</summary>
    Wrong,

    /// <summary>The one.</summary>
    Right,

    /// <summary>The one, and the hash is weaker than new ones: replace it now that the password is known.</summary>
    RightButOutdated,
}
