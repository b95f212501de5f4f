using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Faults;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.SignIn;

/// <summary>Signs users in, and records every attempt in a transaction of its own. Safe for use by many threads.</summary>
/// <param name="sessions">Where it works.</param>
/// <param name="log">Where outcomes are written to.</param>
public sealed class SignInService(ClinicSessions sessions, SignInLog log)
{
    private const string Actor = "sign-in";

    /// <summary>Checks hospital, name and password; opens a session, or counts the refusal and locks the account after too many.</summary>
    /// <remarks>Counting, locking and the number of sessions are the database's: any number of attempts at once are counted each.</remarks>
    /// <param name="request">What was typed.</param>
    /// <param name="ct">Ends the sign-in; what is recorded stays.</param>
    /// <exception cref="Errors.PersistenceException">The database could not be reached.</exception>
    public async Task<SignInResult> SignInAsync(SignInRequest request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        var hospital = (await sessions.SharedAsync(
            context => context.Set<HospitalDirectoryEntry>().Where(entry => entry.Code == request.HospitalCode && entry.IsActive).Select(entry => entry.HospitalId), ct).ConfigureAwait(false))
            .Cast<TenantId?>().SingleOrDefault();
        var account = hospital is { } known
            ? (await sessions.QueryAsync(known, Actor, context => Account.Named(context, request.LoginName), ct).ConfigureAwait(false)).SingleOrDefault()
            : null;
        var verdict = PasswordHashing.Verify(account?.PasswordHash, request.Password);

        var result = hospital is null ? new SignInResult(SignInOutcome.Refused) : await DecideAsync(hospital.Value, account, verdict, request, ct).ConfigureAwait(false);
        log.Ended(result.Outcome, hospital, account?.UserId);
        return result;
    }

    private async Task<SignInResult> DecideAsync(TenantId hospital, Account? account, PasswordVerdict verdict, SignInRequest request, CancellationToken ct)
    {
        switch (account)
        {
            case null:
                return await RefuseAsync(hospital, account, LoginStatus.Failed, "unknown login", request, ct).ConfigureAwait(false);
            case { IsLocked: true }:
                return await RefuseAsync(hospital, account, LoginStatus.Locked, "locked", request, ct).ConfigureAwait(false);
            case { IsEnabled: false }:
                return await RefuseAsync(hospital, account, LoginStatus.Failed, "disabled", request, ct).ConfigureAwait(false);
            case not null when verdict == PasswordVerdict.Wrong:
                return await RefuseAsync(hospital, account, LoginStatus.Failed, "wrong password", request, ct).ConfigureAwait(false);
        }

        try
        {
            return await OpenAsync(hospital, account, verdict, request, ct).ConfigureAwait(false);
        }
        catch (AccountClosedException)
        {
            // Locked by others since it was read.
            return await RefuseAsync(hospital, account, LoginStatus.Locked, "locked", request, ct).ConfigureAwait(false);
        }
    }

    private async Task<SignInResult> RefuseAsync(TenantId hospital, Account? account, LoginStatus status, string reason, SignInRequest request, CancellationToken ct)
    {
        await sessions.RunAsync(hospital, Actor, (context, _) => Task.FromResult(context.Add(Attempt(request, account?.UserId, sessionId: null, status, reason))), ct).ConfigureAwait(false);
        return new SignInResult(status == LoginStatus.Locked ? SignInOutcome.Locked : SignInOutcome.Refused);
    }

    private async Task<SignInResult> OpenAsync(TenantId hospital, Account account, PasswordVerdict verdict, SignInRequest request, CancellationToken ct)
    {
        var stronger = verdict == PasswordVerdict.RightButOutdated ? PasswordHashing.Hash(request.Password) : null;
        var token = SessionToken.New(hospital);
        var (session, upgraded) = await sessions.RunAsync(
            hospital,
            account.LoginName,
            async (context, running) =>
            {
                var times = await SessionTimes.ReadAsync(context, running).ConfigureAwait(false);
                var changed = stronger is not null && await Credentials.ReplaceAsync(context, account, stronger, running).ConfigureAwait(false);
                var opened = new UserSession
                {
                    UserId = account.UserId,
                    TokenHash = token.Hash,
                    IssuedAt = times.IssuedAt,
                    ExpiresAt = times.ExpiresAt,
                    IpAddress = request.IpAddress,
                    UserAgent = Shorten(request.UserAgent),
                };
                context.Add(opened);
                context.Add(Attempt(request, account.UserId, opened.SessionId, LoginStatus.Success, reason: null));
                return (opened, changed);
            },
            ct).ConfigureAwait(false);

        if (upgraded)
        {
            log.Upgraded(hospital, account.UserId);
        }

        return new SignInResult(
            SignInOutcome.SignedIn, new SignedInUser(hospital, account.UserId, session.SessionId, account.LoginName, session.ExpiresAt, account.MustChangePassword), token);
    }

    private static LoginAttempt Attempt(SignInRequest request, Guid? userId, Guid? sessionId, LoginStatus status, string? reason) => new()
    {
        UserId = userId,
        AttemptedLogin = request.LoginName[..Math.Min(request.LoginName.Length, User.LoginNameMaxLength)],
        SessionId = sessionId,
        IpAddress = request.IpAddress,
        UserAgent = Shorten(request.UserAgent),
        Status = status,
        FailureReason = reason,
    };

    private static string? Shorten(string? userAgent) => userAgent?[..Math.Min(userAgent.Length, UserSession.UserAgentMaxLength)];
}
