using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>The mistake that a leak test must find: the hospital is bound to the connection, not to the transaction.</summary>
/// <param name="options">The context's options.</param>
/// <param name="forgetful">Whether one binding in ten is forgotten.</param>
internal sealed class SessionSetting(DbContextOptions options, bool forgetful)
{
    internal async Task<int> RunAsync(TenantId tenant, string actor, bool write, Func<ClinicDbContext, CancellationToken, Task<int>> work, CancellationToken ct)
    {
        await using var context = new ClinicDbContext(options, tenant);
        await context.Database.OpenConnectionAsync(ct);
        if (!forgetful || Random.Shared.Next(10) > 0)
        {
            await context.Database.ExecuteSqlAsync($"select set_config('skinspire.hospital_id', {tenant.ToString()}, false), set_config('skinspire.user_id', {actor}, false)", ct);
        }

        return await work(context, ct);
    }
}
