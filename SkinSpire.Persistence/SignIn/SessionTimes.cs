using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.SignIn;

/// <summary>When a new session begins and ends, by the server's clock and the hospital's setting.</summary>
internal sealed record SessionTimes(DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    internal static Task<SessionTimes> ReadAsync(ClinicDbContext context, CancellationToken ct) =>
        context.Database
            .SqlQuery<SessionTimes>($"select now() as issued_at, now() + make_interval(hours => clinic.setting('SESSION_HOURS')::int) as expires_at")
            .SingleAsync(ct);
}
