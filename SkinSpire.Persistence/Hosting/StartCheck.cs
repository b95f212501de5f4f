using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Hosting;

/// <summary>Lets an application start only on a database that it was made for.</summary>
internal sealed class StartCheck(IServiceProvider services, IConfiguration configuration, IOptions<ClinicPersistenceOptions> options, StartLog log) : IHostedService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Not before: the host makes this before it validates the options, whose faults go first.
        var database = services.GetRequiredService<ClinicConfiguration>();
        var checks = services.GetRequiredService<ClinicChecks>();
        log.Database(database.Target, database.Environment.Environment.ShortName(), database.Environment.Source);
        await checks.ServerAsync(cancellationToken).ConfigureAwait(false);
        await checks.RoleAsync(cancellationToken).ConfigureAwait(false);
        await checks.StampAsync(cancellationToken).ConfigureAwait(false);
        await MigrationsAsync(checks, cancellationToken).ConfigureAwait(false);
        await checks.GuardsAsync(cancellationToken).ConfigureAwait(false);
        log.Ready();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrationsAsync(ClinicChecks checks, CancellationToken ct)
    {
        if (options.Value.OnStart == StartMode.Apply)
        {
            log.Applying();
            await services.GetRequiredService<MigrationStart>().ApplyAsync(configuration.ResolveClinic(ConnectionRole.Migrator), ct).ConfigureAwait(false);
        }

        if (options.Value.OnStart == StartMode.WaitForOther)
        {
            await WaitAsync(checks, ct).ConfigureAwait(false);
        }

        await checks.MigrationsAsync(ct).ConfigureAwait(false);
    }

    // Gives up by falling through: the check after it says what is still pending.
    private async Task WaitAsync(ClinicChecks checks, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var said = false;
        while (Stopwatch.GetElapsedTime(began) < options.Value.LongestWait)
        {
            try
            {
                await checks.MigrationsAsync(ct).ConfigureAwait(false);
                return;
            }
            catch (MigrationsPendingException error)
            {
                if (!said)
                {
                    log.Waiting(error.Pending.Count);
                    said = true;
                }
            }

            await Task.Delay(BetweenLooks, ct).ConfigureAwait(false);
        }
    }
}
