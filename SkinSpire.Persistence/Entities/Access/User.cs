using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>An account of one hospital, for one member of staff or one patient.</summary>
public sealed class User : ITenantOwned, ITimestamped, IUserTracked, ISoftDeletable, IVersioned, IAudited
{
    /// <summary>Longest login name, in characters.</summary>
    public const int LoginNameMaxLength = 64;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid UserId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>What the user types, unique within the hospital whatever its case.</summary>
    [PersonalData(DataKind.Login)]
    public required string LoginName { get; set; }

    /// <summary>The login name in lower case, made by the database.</summary>
    [PersonalData(DataKind.Login)]
    public string LoginNameNorm { get; private set; } = "";

    /// <summary>E.164 number.</summary>
    [PersonalData(DataKind.Phone)]
    public string? Phone { get; set; }

    /// <summary>E-mail address.</summary>
    [PersonalData(DataKind.Email)]
    public string? Email { get; set; }

    /// <summary>Whose account it is; exactly the link it names is set.</summary>
    public UserEntityType EntityType { get; set; }

    /// <summary>The member of staff.</summary>
    public Guid? StaffId { get; set; }

    /// <summary>The patient.</summary>
    public Guid? PatientId { get; set; }

    /// <summary>ASP.NET Core Identity version 3 or bcrypt; null until a password is set.</summary>
    [Credential]
    public string? PasswordHash { get; set; }

    /// <summary>A password in clear, at most 72 bytes: the trigger hashes it and nothing keeps it. Null at rest.</summary>
    [Credential]
    public string? NewPassword { get; set; }

    /// <summary>When the password was last set.</summary>
    public DateTimeOffset? PasswordChangedAt { get; set; }

    /// <summary>Whether the next sign-in asks for another password.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Refused sign-ins since the last good one; counted by trigger.</summary>
    public int FailedLoginAttempts { get; private set; }

    /// <summary>Whether it can sign in.</summary>
    public AccountStatus AccountStatus { get; set; } = AccountStatus.Active;

    /// <summary>When a lock ends by itself.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>The last good sign-in.</summary>
    public DateTimeOffset? LastLogin { get; private set; }

    /// <summary>Whether a second factor is asked for.</summary>
    public bool MfaEnabled { get; set; }

    /// <summary>Whether the account is in use.</summary>
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
    public bool IsDeleted { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? DeletedAt { get; set; }

    /// <inheritdoc/>
    [PersonalData]
    public string? DeletedBy { get; set; }

    /// <inheritdoc/>
    [PersonalData]
    public string? DeletionReason { get; set; }

    /// <inheritdoc/>
    public long RowVersion { get; private set; }
}
