using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.SignIn;

/// <summary>Writes password hashes.</summary>
internal static class Credentials
{
    /// <summary>Replaces the hash that was verified; not one that somebody else wrote since.</summary>
    /// <returns>Whether it was still there.</returns>
    internal static async Task<bool> ReplaceAsync(ClinicDbContext context, Account account, string stronger, CancellationToken ct) =>
        await context.Set<User>()
            .Where(user => user.UserId == account.UserId && user.PasswordHash == account.PasswordHash)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, stronger), ct).ConfigureAwait(false) == 1;

    /// <summary>Sets another password and ends every session that the old one opened.</summary>
    /// <returns>Whether there is such a user.</returns>
    internal static async Task<bool> SetAsync(ClinicDbContext context, Guid userId, string hash, bool mustChange, CancellationToken ct)
    {
        var users = await context.Set<User>()
            .Where(user => user.UserId == userId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(user => user.PasswordHash, hash)
                    .SetProperty(user => user.PasswordChangedAt, DateTimeOffset.UtcNow)
                    .SetProperty(user => user.MustChangePassword, mustChange),
                ct).ConfigureAwait(false);
        await context.Set<UserSession>()
            .Where(session => session.UserId == userId && session.IsActive)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.IsActive, false).SetProperty(session => session.EndReason, "password"), ct).ConfigureAwait(false);
        return users == 1;
    }
}
