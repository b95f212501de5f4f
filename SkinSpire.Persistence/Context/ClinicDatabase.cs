using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Migrating;
using SkinSpire.Persistence.Modules;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Context;

/// <summary>The one place that configures a context, so that <c>dotnet ef</c>, a bundle, an application and the tests cannot drift apart.</summary>
public static class ClinicDatabase
{
    /// <summary>The table that records applied migrations, in <see cref="ClinicDbContext.Schema"/> or in a module's schema.</summary>
    public const string HistoryTable = "migrations_history";

    // With the delays in between at most some 15 s: longer than a failover of a pool, shorter than a user waits.
    private const int MostRetries = 5;

    private const string MigrationsAssembly = "SkinSpire.Persistence.Migrations";

    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(5);

    /// <summary>Configures PostgreSQL with snake_case names, the clinic's history, lock, differ and SQL generator.</summary>
    /// <param name="options">The context's options; of a module those that name its context, <c>DbContextOptionsBuilder&lt;TContext&gt;</c>.</param>
    /// <param name="connectionString">The database; null where none is touched, as in <c>migrations add</c>.</param>
    /// <param name="settings">How long a migration run waits; null for the defaults.</param>
    public static DbContextOptionsBuilder UseClinicDatabase(
        this DbContextOptionsBuilder options, string? connectionString, MigrationSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.UseNpgsql(connectionString, npgsql => Configure(npgsql, options.Options.ContextType)).UseClinicServices(settings);
    }

    /// <summary>As <see cref="UseClinicDatabase(DbContextOptionsBuilder, string?, MigrationSettings?)"/>, over connections of a data source, which never shows its password.</summary>
    /// <param name="options">The context's options; of a module those that name its context.</param>
    /// <param name="dataSource">Where connections come from.</param>
    /// <param name="settings">How long a migration run waits; null for the defaults.</param>
    public static DbContextOptionsBuilder UseClinicDatabase(
        this DbContextOptionsBuilder options, NpgsqlDataSource dataSource, MigrationSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(dataSource);
        return options.UseNpgsql(dataSource, npgsql => Configure(npgsql, options.Options.ContextType)).UseClinicServices(settings);
    }

    // A module's migrations lie in its own assembly.
    private static void Configure(NpgsqlDbContextOptionsBuilder npgsql, Type context)
    {
        var module = ModuleSchemaAttribute.Of(context);
        npgsql
            .MigrationsAssembly(module is null ? MigrationsAssembly : context.Assembly.GetName().Name)
            .MigrationsHistoryTable(HistoryTable, module ?? ClinicDbContext.Schema)
            .EnableRetryOnFailure(MostRetries, LongestRetryDelay, errorCodesToAdd: null);
    }

    private static DbContextOptionsBuilder UseClinicServices(this DbContextOptionsBuilder options, MigrationSettings? settings)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new MigrationSettingsExtension(settings ?? new MigrationSettings()));
        return options
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(BindingInterceptor.Instance)
            .ReplaceService<IHistoryRepository, AdvisoryLockHistoryRepository>()
            .ReplaceService<IMigrationCommandExecutor, CheckpointedExecutor>()
            .ReplaceService<IRelationalDatabaseCreator, ConcurrentDatabaseCreator>()
            .ReplaceService<IMigrationsModelDiffer, ClinicModelDiffer>()
            .ReplaceService<IMigrationsSqlGenerator, ClinicSqlGenerator>();
    }
}
