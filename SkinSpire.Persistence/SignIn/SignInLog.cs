using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using SkinSpire.Persistence.Diagnostics;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.SignIn;

/// <summary>Writes how sign-ins end, by ids; never a name or password.</summary>
/// <param name="logger">Where to.</param>
public sealed partial class SignInLog(ILogger<SignInLog> logger)
{
    private static readonly Counter<long> Attempts = PersistenceDiagnostics.Meter.CreateCounter<long>("skinspire.sign_in.attempts", "{attempt}", "Sign-ins by outcome.");

    internal void Ended(SignInOutcome outcome, TenantId? hospital, Guid? user)
    {
        Attempts.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));
        if (outcome == SignInOutcome.SignedIn)
        {
            SignedIn(hospital, user);
        }
        else
        {
            NotSignedIn(outcome, hospital, user);
        }
    }

    [LoggerMessage(1201, LogLevel.Information, "User {UserId} of hospital {HospitalId} signed in")]
    private partial void SignedIn(TenantId? hospitalId, Guid? userId);

    [LoggerMessage(1202, LogLevel.Warning, "A sign-in at hospital {HospitalId} ended as {Outcome}; user {UserId}")]
    private partial void NotSignedIn(SignInOutcome outcome, TenantId? hospitalId, Guid? userId);

    [LoggerMessage(1203, LogLevel.Information, "The password hash of user {UserId} of hospital {HospitalId} was replaced by a stronger one")]
    internal partial void Upgraded(TenantId hospitalId, Guid userId);
}
