namespace SkinSpire.Persistence.SignIn;

/// <summary>How a sign-in ended, and who is signed in.</summary>
/// <param name="Outcome">How.</param>
/// <param name="User">Who; null unless signed in.</param>
/// <param name="Token">What the device shows from now on; null unless signed in.</param>
public sealed record SignInResult(SignInOutcome Outcome, SignedInUser? User = null, SessionToken? Token = null);
