using ClinicDesk.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using SkinSpire.Persistence.SignIn;

namespace ClinicDesk.Endpoints;

/// <summary>Signing in and out.</summary>
internal static class SessionEndpoints
{
    internal static void MapSession(this IEndpointRouteBuilder app)
    {
        app.MapPost("/session", SignInAsync).AllowAnonymous().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status423Locked);
        app.MapDelete("/session", SignOutAsync).ProducesProblem(StatusCodes.Status401Unauthorized);
    }

    private static async Task<Results<Ok<SignedIn>, ProblemHttpResult>> SignInAsync(SignIn request, SignInService service, HttpContext http, CancellationToken ct)
    {
        var result = await service.SignInAsync(
            new SignInRequest
            {
                HospitalCode = request.Hospital,
                LoginName = request.Login,
                Password = request.Password,
                IpAddress = http.Connection.RemoteIpAddress,
                UserAgent = http.Request.Headers.UserAgent,
            },
            ct);

        return result switch
        {
            { User: { } user, Token: { } token } => TypedResults.Ok(new SignedIn(token.Reveal(), user.LoginName, user.ExpiresAt, user.MustChangePassword)),
            { Outcome: SignInOutcome.Locked } => TypedResults.Problem(statusCode: StatusCodes.Status423Locked, title: "The account is locked for a while."),
            _ => TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "Hospital, login name or password is wrong."),
        };
    }

    private static async Task<NoContent> SignOutAsync(UserSessions users, HttpRequest request, CancellationToken ct)
    {
        await users.SignOutAsync(TokenHandler.TokenOf(request)!, ct);
        return TypedResults.NoContent();
    }

    internal sealed record SignIn(string Hospital, string Login, string Password);

    internal sealed record SignedIn(string Token, string Login, DateTimeOffset ExpiresAt, bool MustChangePassword);
}
