using System.Net;

namespace SkinSpire.Persistence.SignIn;

/// <summary>What somebody typed to sign in, and where from.</summary>
public sealed class SignInRequest
{
    /// <summary>The hospital's code, as in the hospital directory.</summary>
    public required string HospitalCode { get; init; }

    /// <summary>The login name, in any case.</summary>
    public required string LoginName { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>Where from; null when not known.</summary>
    public IPAddress? IpAddress { get; init; }

    /// <summary>What the device calls itself, shortened to what is kept; null when it does not say.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The hospital's code; never name or password.</summary>
    public override string ToString() => $"sign-in at {HospitalCode}";
}
