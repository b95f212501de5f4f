using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>Brings one database to a migration, behind the same lock as every other runner.</summary>
/// <param name="connectionString">The database and a role that may migrate it.</param>
/// <param name="settings">How long a run waits; null for the defaults.</param>
public sealed class DatabaseMigrator(string connectionString, MigrationSettings? settings = null)
{
    /// <summary>The name of <see cref="Migration.InitialDatabase"/>: before the first migration.</summary>
    public const string Empty = Migration.InitialDatabase;

    /// <summary>Compares the history with this build; changes nothing.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public Task<MigrationStatus> StatusAsync(CancellationToken ct = default) =>
        ServerFault.TranslatedAsync(connectionString, () => ReadStatusAsync(ct));

    /// <summary>Applies what is pending up to <paramref name="target"/>, or reverts what lies after it.</summary>
    /// <param name="target">A migration's id or name, or <see cref="Empty"/>; null for the newest.</param>
    /// <param name="progress">Told of each migration as it starts.</param>
    /// <param name="ct">Rolls the running migration back and ends.</param>
    /// <exception cref="MigrationLockedException">Another run held the lock for too long; nothing was changed.</exception>
    /// <exception cref="SqlFailedException">A step failed; its migration was rolled back, the ones before it stay.</exception>
    /// <exception cref="LockTimeoutException">A step could not have its table in time; its migration was rolled back.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public Task<MigrationReport> RunAsync(
        string? target = null, IProgress<(string Migration, MigrationDirection Direction)>? progress = null, CancellationToken ct = default) =>
        ServerFault.TranslatedAsync(connectionString, () => MigrateAsync(target, progress, ct));

    private async Task<MigrationStatus> ReadStatusAsync(CancellationToken ct)
    {
        var context = new ClinicDbContext(Options(log: null));
        await using (context.ConfigureAwait(false))
        {
            return await CompareAsync(context, ct).ConfigureAwait(false);
        }
    }

    private async Task<MigrationReport> MigrateAsync(
        string? target, IProgress<(string Migration, MigrationDirection Direction)>? progress, CancellationToken ct)
    {
        var log = new MigrationLog(progress);
        var context = new ClinicDbContext(Options(log));
        await using (context.ConfigureAwait(false))
        {
            await context.GetService<IMigrator>().MigrateAsync(target, ct).ConfigureAwait(false);
            return new MigrationReport(log.Finish(), await CompareAsync(context, ct).ConfigureAwait(false));
        }
    }

    private static async Task<MigrationStatus> CompareAsync(ClinicDbContext context, CancellationToken ct)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(ct).ConfigureAwait(false)).ToList();
        return new MigrationStatus(
            applied, [.. known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(known, StringComparer.Ordinal)]);
    }

    // Unpooled: the lock is the session's, and must end with the run.
    private DbContextOptions Options(MigrationLog? log)
    {
        var options = new DbContextOptionsBuilder()
            .UseClinicDatabase(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString, settings);
        return (log is null ? options : options.LogTo(MigrationLog.Wants, log.Write)).Options;
    }
}
