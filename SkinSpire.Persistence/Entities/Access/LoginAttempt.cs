using System.Net;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>A try to sign in, also one for a name nobody has. Only its logout time is ever written afterwards, by trigger.</summary>
public sealed class LoginAttempt : ITenantOwned, IRetained
{
    /// <summary>Longest reason, in characters.</summary>
    public const int FailureReasonMaxLength = 100;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid HistoryId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>The user; null for an unknown name.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What was typed as login name.</summary>
    [PersonalData(DataKind.Login)]
    public required string AttemptedLogin { get; init; }

    /// <summary>The session it opened.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset LoginTime { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>When its session ended.</summary>
    public DateTimeOffset? LogoutTime { get; private set; }

    /// <summary>Where it came from.</summary>
    [PersonalData(DataKind.IpAddress)]
    public IPAddress? IpAddress { get; init; }

    /// <summary>What it called itself.</summary>
    [PersonalData(DataKind.FreeText)]
    public string? UserAgent { get; init; }

    /// <summary>How it ended.</summary>
    public LoginStatus Status { get; init; }

    /// <summary>Why it was refused.</summary>
    [NotPersonal]
    public string? FailureReason { get; init; }
}
