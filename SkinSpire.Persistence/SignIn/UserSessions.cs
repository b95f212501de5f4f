using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.SignIn;

/// <summary>Knows who is behind a token, signs out, sets passwords. Safe for use by many threads.</summary>
/// <param name="sessions">Where it works.</param>
public sealed class UserSessions(ClinicSessions sessions)
{
    private const string Actor = "session check";

    private static readonly TimeSpan BetweenSightings = TimeSpan.FromMinutes(1);

    /// <summary>Who is behind a token; one round trip, and a note of the sighting at most once a minute.</summary>
    /// <param name="token">What the device showed.</param>
    /// <param name="ct">Ends the check.</param>
    /// <returns>Null when the session has ended, was never there, or its user may no longer sign in.</returns>
    /// <exception cref="Errors.PersistenceException">The database could not be reached.</exception>
    public async Task<SignedInUser?> FindAsync(SessionToken token, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        var found = (await sessions.QueryAsync(token.Hospital, Actor, context => Good(context, token), ct).ConfigureAwait(false)).SingleOrDefault();
        if (found is { IsSightingDue: true })
        {
            await sessions.RunAsync(token.Hospital, Actor, (context, running) => SeeAsync(context, found.User.SessionId, running), ct).ConfigureAwait(false);
        }

        return found?.User;
    }

    /// <summary>Ends the session of a token; the sign-in's history gets its logout time.</summary>
    /// <param name="token">What the device showed.</param>
    /// <param name="ct">Rolls back.</param>
    /// <returns>False when it had ended before.</returns>
    /// <exception cref="Errors.PersistenceException">The database could not be reached.</exception>
    public async Task<bool> SignOutAsync(SessionToken token, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        var hash = token.Hash;
        return await sessions.RunAsync(
            token.Hospital,
            Actor,
            (context, running) => context.Set<UserSession>()
                .Where(session => session.TokenHash == hash && session.IsActive)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.IsActive, false).SetProperty(session => session.EndReason, "logout"), running),
            ct).ConfigureAwait(false) == 1;
    }

    /// <summary>Sets a user's password, and ends every session that the old one opened.</summary>
    /// <param name="hospital">The hospital.</param>
    /// <param name="actor">Who sets it.</param>
    /// <param name="userId">Whose.</param>
    /// <param name="password">1 to <see cref="PasswordHashing.MaxLength"/> characters.</param>
    /// <param name="mustChange">Whether the user has to choose another at the next sign-in.</param>
    /// <param name="ct">Rolls back.</param>
    /// <returns>False when the hospital has no such user.</returns>
    /// <exception cref="ArgumentException">The password is empty or too long; the message does not quote it.</exception>
    /// <exception cref="Errors.PersistenceException">The database could not be reached.</exception>
    public Task<bool> SetPasswordAsync(TenantId hospital, string actor, Guid userId, string password, bool mustChange = false, CancellationToken ct = default)
    {
        var hash = PasswordHashing.Hash(password);
        return sessions.RunAsync(hospital, actor, (context, token) => Credentials.SetAsync(context, userId, hash, mustChange, token), ct);
    }

    private static IQueryable<Sighting> Good(ClinicDbContext context, SessionToken token)
    {
        var (hospital, hash) = (token.Hospital, token.Hash);
        return from session in context.Set<UserSession>()
               join user in context.Set<User>() on new { session.HospitalId, session.UserId } equals new { user.HospitalId, user.UserId }
               where session.TokenHash == hash && session.IsActive && session.ExpiresAt > DateTimeOffset.UtcNow
                  && user.IsActive && user.AccountStatus != AccountStatus.Disabled
               select new Sighting(
                   new SignedInUser(hospital, user.UserId, session.SessionId, user.LoginName, session.ExpiresAt, user.MustChangePassword),
                   session.LastSeenAt == null || session.LastSeenAt < DateTimeOffset.UtcNow - BetweenSightings);
    }

    private static Task<int> SeeAsync(ClinicDbContext context, Guid sessionId, CancellationToken ct) =>
        context.Set<UserSession>()
            .Where(session => session.SessionId == sessionId && session.IsActive)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, DateTimeOffset.UtcNow), ct);

    private sealed record Sighting(SignedInUser User, bool IsSightingDue);
}
