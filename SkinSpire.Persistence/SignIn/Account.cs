using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.SignIn;

/// <summary>What sign-in needs to know of an account.</summary>
internal sealed record Account(Guid UserId, string LoginName, string? PasswordHash, bool IsEnabled, bool IsLocked, bool MustChangePassword)
{
    // The database lowers the name as it lowers the column.
    internal static IQueryable<Account> Named(ClinicDbContext context, string loginName) =>
        context.Set<User>()
            .FromSql($"select * from clinic.users where login_name_norm = lower({loginName})")
            .Select(user => new Account(
                user.UserId,
                user.LoginName,
                user.PasswordHash,
                user.IsActive && user.AccountStatus != AccountStatus.Disabled,
                user.AccountStatus == AccountStatus.Locked && user.LockedUntil > DateTimeOffset.UtcNow,
                user.MustChangePassword));
}
