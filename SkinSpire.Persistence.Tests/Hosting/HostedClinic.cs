using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Hosting;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Hosting;

/// <summary>An application as a developer of the HMS writes it.</summary>
internal sealed class HostedClinic : IAsyncDisposable
{
    private readonly IHost host;
    private bool started;

    internal HostedClinic(TestDatabase database, string? connection = null, Action<ClinicPersistenceOptions>? configure = null, Dictionary<string, string?>? settings = null)
        : this(database, (services, configuration) => services.AddClinicPersistence<ClinicDbContext>(configuration, configure), connection, settings)
    {
    }

    private HostedClinic(TestDatabase database, Action<IServiceCollection, IConfiguration> add, string? connection = null, Dictionary<string, string?>? settings = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings ?? new()
        {
            ["SkinSpire:Environment"] = "test",
            ["SkinSpire:Testing:ConnectionString"] = connection ?? database.ApplicationConnectionString,
            ["SkinSpire:Testing:Migrator:ConnectionString"] = database.MigratorConnectionString,
        });
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        add(builder.Services, builder.Configuration);
        host = builder.Build();
    }

    /// <summary>One that works with a module.</summary>
    internal static HostedClinic Of<TContext>(TestDatabase database, Action<ClinicPersistenceOptions>? configure = null)
        where TContext : ClinicDbContext =>
        new(database, (services, configuration) => services.AddClinicPersistence<TContext>(configuration, configure));

    internal LinesLogger Log { get; } = new();

    internal T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    internal AsyncServiceScope Scope() => host.Services.CreateAsyncScope();

    internal async Task StartAsync()
    {
        await host.StartAsync(TestContext.Current.CancellationToken);
        started = true;
    }

    /// <summary>The health checks that fail, each with the code of its reason.</summary>
    internal async Task<string> UnhealthyAsync()
    {
        var report = await Get<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return string.Join(", ", report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => $"{entry.Key} {entry.Value.Data["code"]}").Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (started)
        {
            await host.StopAsync(CancellationToken.None);
        }

        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
