using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Modules;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.SignIn;

namespace SkinSpire.Persistence.Hosting;

/// <summary>Registers this library in an application.</summary>
public static class ClinicServiceCollectionExtensions
{
    /// <summary>As <see cref="AddClinicPersistence{TContext}"/>, for an application that adds no tables of its own.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="configure">Changes the options; null for the defaults.</param>
    public static IServiceCollection AddClinicPersistence(this IServiceCollection services, IConfiguration configuration, Action<ClinicPersistenceOptions>? configure = null) =>
        services.AddClinicPersistence<ClinicDbContext>(configuration, configure);

    /// <summary>
    /// Adds sessions, sign-in, one data source, a context factory for workers, health checks tagged <c>skinspire</c>, and a check at start that refuses
    /// a wrong configuration, role, stamp or schema. Logs, traces and metrics are named <see cref="Diagnostics.PersistenceDiagnostics.Name"/>.
    /// </summary>
    /// <typeparam name="TContext">The clinic's context, or a module's that derives from it.</typeparam>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration, with its section <c>SkinSpire</c>.</param>
    /// <param name="configure">Changes the options; null for the defaults.</param>
    public static IServiceCollection AddClinicPersistence<TContext>(
        this IServiceCollection services, IConfiguration configuration, Action<ClinicPersistenceOptions>? configure = null)
        where TContext : ClinicDbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        services.AddOptions<ClinicPersistenceOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClinicPersistenceOptions>>(new ClinicPersistenceOptionsValidator(configuration));
        services.AddSingleton(_ => configuration.ResolveClinic(ConnectionRole.Application));
        services.AddSingleton(DataSource);
        services.AddSessions<TContext>();
        services.AddSignIn();
        services.AddChecks<TContext>(configuration);
        return services;
    }

    private static NpgsqlDataSource DataSource(IServiceProvider services)
    {
        var builder = new NpgsqlDataSourceBuilder(services.GetRequiredService<ClinicConfiguration>().ConnectionString) { Name = Diagnostics.PersistenceDiagnostics.Name };
        return builder.UseLoggerFactory(services.GetService<ILoggerFactory>()).Build();
    }

    private static void AddSessions<TContext>(this IServiceCollection services)
        where TContext : ClinicDbContext
    {
        services.AddSingleton<SessionLog>();
        services.TryAddSingleton(Options<TContext>);
        services.TryAddSingleton(Options<ClinicDbContext>);
        services.AddSingleton<ClinicContextFactory<TContext>>();
        services.AddSingleton<IDbContextFactory<TContext>>(provider => provider.GetRequiredService<ClinicContextFactory<TContext>>());
        services.AddSingleton(provider => new ClinicSessions(provider.GetRequiredService<DbContextOptions<ClinicDbContext>>(), provider.GetRequiredService<SessionLog>()));
        services.AddSingleton(provider => new ClinicSessions<TContext>(provider.GetRequiredService<DbContextOptions<TContext>>(), provider.GetRequiredService<SessionLog>()));
        services.AddScoped<ScopedSessions>();
        services.AddScoped<ScopedSessions<TContext>>();
    }

    private static DbContextOptions<TContext> Options<TContext>(IServiceProvider services)
        where TContext : ClinicDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseClinicDatabase(services.GetRequiredService<NpgsqlDataSource>()).UseLoggerFactory(services.GetService<ILoggerFactory>());
        return options.Options;
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<SignInLog>();
        services.AddSingleton<SignInService>();
        services.AddSingleton<UserSessions>();
    }

    private static void AddChecks<TContext>(this IServiceCollection services, IConfiguration configuration)
        where TContext : ClinicDbContext
    {
        services.AddSingleton(provider => new ClinicChecks(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<ClinicConfiguration>().Environment.Environment, GuardCheck.Declared(Model<TContext>(provider)))
        {
            Module = ModuleMigrations.Of(typeof(TContext)),
        });
        services.AddSingleton(_ => MigrationStart.Of<TContext>());
        services.AddSingleton<StartLog>();
        services.AddHostedService(provider => new StartCheck(
            provider,
            configuration,
            provider.GetRequiredService<IOptions<ClinicPersistenceOptions>>(),
            provider.GetRequiredService<StartLog>()));

        var health = services.AddHealthChecks();
        health.Add("skinspire-database", checks => checks.ServerAsync);
        health.Add("skinspire-migrations", checks => checks.MigrationsAsync);
        health.Add("skinspire-guards", checks => checks.GuardsAsync);
        health.Add("skinspire-stamp", checks => checks.StampAsync);
    }

    private static void Add(this IHealthChecksBuilder health, string name, Func<ClinicChecks, Func<CancellationToken, Task>> check) =>
        health.Add(new HealthCheckRegistration(name, provider => new ClinicHealthCheck(check(provider.GetRequiredService<ClinicChecks>())), HealthStatus.Unhealthy, ["skinspire"]));

    private static IModel Model<TContext>(IServiceProvider provider)
        where TContext : ClinicDbContext
    {
        using var context = ContextConstructor<TContext>.New(provider.GetRequiredService<DbContextOptions<TContext>>());
        return context.Model;
    }
}
