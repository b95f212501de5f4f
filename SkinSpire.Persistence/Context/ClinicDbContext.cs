using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using SkinSpire.Persistence.Conventions;
using SkinSpire.Persistence.Modules;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Context;

/// <summary>The clinic's tables, for one hospital. A module of the HMS derives from it to add its own.</summary>
/// <remarks>Never pool it: a pooled context hands its hospital to the next lease. A module that is marked <see cref="ModuleSchemaAttribute"/> has migrations of its own.</remarks>
public class ClinicDbContext : DbContext, ITenantScoped, ITenantBound
{
    /// <summary>The schema of every table, function and the migration history.</summary>
    public const string Schema = "clinic";

    private readonly TenantId? tenant;

    /// <summary>Opens a context for no hospital: for migrations and for the shared tables.</summary>
    /// <param name="options">Made by <see cref="ClinicDatabase.UseClinicDatabase(DbContextOptionsBuilder, string?, History.MigrationSettings?)"/>.</param>
    public ClinicDbContext(DbContextOptions options)
        : base(options)
    {
        // Row-level security reads the hospital from the transaction; a lone statement would have none.
        base.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        base.ChangeTracker.Tracking += StampTenant;
    }

    /// <summary>Opens a context for one hospital.</summary>
    /// <param name="options">Made by <see cref="ClinicDatabase.UseClinicDatabase(DbContextOptionsBuilder, string?, History.MigrationSettings?)"/>.</param>
    /// <param name="tenant">The hospital whose rows it reads and writes.</param>
    public ClinicDbContext(DbContextOptions options, TenantId tenant)
        : this(options) =>
        this.tenant = tenant;

    /// <summary>The session this context works for; null outside of one.</summary>
    internal TenantBinding? Binding { get; set; }

    TenantBinding? ITenantBound.Binding => Binding;

    /// <inheritdoc/>
    public TenantId Tenant => tenant ?? throw new TenantNotBoundException();

    /// <inheritdoc/>
    /// <exception cref="CrossTenantException">A row of another hospital would be written; nothing was sent.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        TenantGuard.Check(ChangeTracker, this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    /// <exception cref="CrossTenantException">A row of another hospital would be written; nothing was sent.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        TenantGuard.Check(ChangeTracker, this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

        var conventions = configurationBuilder.Conventions;
        conventions.Replace<KeyDiscoveryConvention>(services => new TenantKeyConvention(
            services.GetRequiredService<ProviderConventionSetBuilderDependencies>(),
            services.GetRequiredService<RelationalConventionSetBuilderDependencies>()));
        conventions.Replace<ForeignKeyIndexConvention>(services => new TenantIndexConvention(
            services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
        conventions.Add(_ => new DataCategoryConvention());
        conventions.Add(_ => new EnumTextConvention());
        conventions.Add(_ => new TenantForeignKeyConvention());
        conventions.Add(_ => new ObjectNameConvention());
        conventions.Add(_ => new TimestampConvention());
        conventions.Add(_ => new UserTrackingConvention());
        conventions.Add(_ => new SoftDeleteConvention());
        conventions.Add(_ => new JsonObjectConvention());
        conventions.Add(_ => new TenantFilterConvention(this));
        conventions.Add(_ => new TenantPolicyConvention());
        conventions.Add(_ => new RecordConvention());
        conventions.Add(_ => new GrantConvention());
        if (ModuleSchemaAttribute.Of(GetType()) is { } schema)
        {
            conventions.Add(_ => new ModuleConvention(schema));
        }
    }

    /// <summary>Adds every <see cref="ITenantOwned"/> class that is not <see cref="NotMappedAttribute"/>, and every configuration of this assembly and of the derived context's.</summary>
    /// <param name="modelBuilder">The model that is being built.</param>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        modelBuilder.HasDefaultSchema(Schema);
        foreach (var assembly in new[] { typeof(ClinicDbContext).Assembly, GetType().Assembly }.Distinct())
        {
            AddTables(modelBuilder, assembly);
        }
    }

    // A class that says whose its rows are is a table; what needs saying beyond that is said by attributes or a configuration.
    private static void AddTables(ModelBuilder modelBuilder, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITenantOwned)) && !type.IsDefined(typeof(NotMappedAttribute), inherit: false)))
        {
            modelBuilder.Entity(type);
        }

        modelBuilder.ApplyConfigurationsFromAssembly(assembly);
    }

    private void StampTenant(object? sender, EntityTrackingEventArgs tracking)
    {
        if (!tracking.FromQuery && tenant is { } owner && tracking.Entry.Entity is ITenantOwned { HospitalId: var stamped } && stamped == default)
        {
            tracking.Entry.Property(nameof(ITenantOwned.HospitalId)).CurrentValue = owner;
        }
    }
}
