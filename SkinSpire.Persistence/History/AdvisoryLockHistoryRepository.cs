using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Internal;
using SkinSpire.Persistence.Migrating;

namespace SkinSpire.Persistence.History;

// The provider's own lock is LOCK TABLE, which every commit releases: between two migrations another runner walks in.
#pragma warning disable EF1001 // The base class is internal API; ConcurrentUpdateTests fail when an upgrade changes it.
/// <summary>EF's history table behind a lock that one run holds from its first read to its end.</summary>
internal sealed class AdvisoryLockHistoryRepository(HistoryRepositoryDependencies dependencies, IDbContextOptions options)
    : NpgsqlHistoryRepository(dependencies)
{
    public override LockReleaseBehavior LockReleaseBehavior => LockReleaseBehavior.Connection;

    public override string GetInsertScript(HistoryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return WayBackNote.Of(Dependencies.CurrentContext.Context, row.MigrationId) + base.GetInsertScript(row);
    }

    public override IMigrationsDatabaseLock AcquireDatabaseLock() =>
        AcquireDatabaseLockAsync().GetAwaiter().GetResult();

    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(CancellationToken cancellationToken = default)
    {
        var settings = options.FindExtension<MigrationSettingsExtension>()?.Settings ?? new MigrationSettings();
        var held = new MigrationLock(this, Dependencies.Connection, settings, Dependencies.MigrationsLogger);
        await held.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return held;
    }
}
#pragma warning restore EF1001
