using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace SkinSpire.Persistence.History;

/// <summary>Carries <see cref="MigrationSettings"/> in the context's options to the history repository.</summary>
internal sealed class MigrationSettingsExtension(MigrationSettings settings) : IDbContextOptionsExtension
{
    internal MigrationSettings Settings { get; } = settings;

    public DbContextOptionsExtensionInfo Info => new SettingsInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
        // Settings are read from the options; there is nothing to register.
    }

    public void Validate(IDbContextOptions options)
    {
        // Every value is a duration that PostgreSQL itself accepts.
    }

    private sealed class SettingsInfo(MigrationSettingsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is SettingsInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["SkinSpire:MigrationSettings"] = extension.Settings.ToString();
    }
}
