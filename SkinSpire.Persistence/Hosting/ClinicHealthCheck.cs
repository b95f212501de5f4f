using Microsoft.Extensions.Diagnostics.HealthChecks;
using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Hosting;

/// <summary>One of the checks, as a health check: its sentence and code when it fails.</summary>
internal sealed class ClinicHealthCheck(Func<CancellationToken, Task> check) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await check(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (PersistenceException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, error.Message, data: new Dictionary<string, object>(StringComparer.Ordinal) { ["code"] = error.Code, ["remedy"] = error.Remedy });
        }
    }
}
