using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.SignIn;

namespace ClinicDesk.Access;

/// <summary>Who a request is from, by its bearer token. Hospital and user of its database sessions come from here and from nothing the client sends.</summary>
internal sealed class TokenHandler(
    UserSessions users, ScopedSessions sessions, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal new const string Scheme = "Bearer";

    /// <summary>The token of a request; null when it shows none.</summary>
    internal static SessionToken? TokenOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header
        && header.StartsWith($"{Scheme} ", StringComparison.OrdinalIgnoreCase)
        && SessionToken.TryParse(header[(Scheme.Length + 1)..], out var token) ? token : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await users.FindAsync(token, Context.RequestAborted) is not { } user)
        {
            return AuthenticateResult.Fail("The session has ended.");
        }

        sessions.Bind(user.Hospital, user.LoginName);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.UserId.ToString()), new Claim(ClaimTypes.Name, user.LoginName)], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }
}
