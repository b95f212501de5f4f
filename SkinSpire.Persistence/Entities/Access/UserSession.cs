using System.Net;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>A signed-in device. Only the SHA-256 of its token is kept.</summary>
public sealed class UserSession : ITenantOwned, ITimestamped, IUserTracked, IVersioned
{
    /// <summary>Bytes of a SHA-256.</summary>
    public const int TokenHashLength = 32;

    /// <summary>Longest user agent kept, in characters.</summary>
    public const int UserAgentMaxLength = 255;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid SessionId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>Who is signed in.</summary>
    public Guid UserId { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    [Credential]
    public required byte[] TokenHash { get; init; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset IssuedAt { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>When it ends by itself, after <see cref="IssuedAt"/>.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it ended: logout, expired, limit, disabled.</summary>
    [NotPersonal]
    public string? EndReason { get; set; }

    /// <summary>Where it came from.</summary>
    [PersonalData(DataKind.IpAddress)]
    public IPAddress? IpAddress { get; set; }

    /// <summary>What it called itself.</summary>
    [PersonalData(DataKind.FreeText)]
    public string? UserAgent { get; set; }

    /// <summary>Whether it is good; an expired one never is.</summary>
    public bool IsActive { get; set; } = true;

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <inheritdoc/>
    [PersonalData]
    public string CreatedBy { get; private set; } = "";

    /// <inheritdoc/>
    [PersonalData]
    public string UpdatedBy { get; private set; } = "";

    /// <inheritdoc/>
    public long RowVersion { get; private set; }
}
