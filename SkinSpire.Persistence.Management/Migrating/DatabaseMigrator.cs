using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Context;
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

    /// <summary>Whose migrations they are; the clinic's, unless a test says otherwise.</summary>
    internal Func<DbContextOptionsBuilder, DbContext> Context { get; init; } = options => new ClinicDbContext(options.Options);

    // Unpooled: the lock is the session's, and must end with the run. A failed statement is told apart from the others of its step.
    private string Unpooled => new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, IncludeFailedBatchedCommand = true }.ConnectionString;

    /// <summary>Compares the history with this build; changes nothing.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public Task<MigrationStatus> StatusAsync(CancellationToken ct = default) => OnContextAsync(context => CompareAsync(context, ct));

    /// <summary>What <see cref="RunAsync"/> would do, with the SQL for this database; changes nothing.</summary>
    /// <param name="target">As in <see cref="RunAsync"/>.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="MigrationUnknownException">There is no such migration.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public Task<MigrationPlan> PlanAsync(string? target = null, CancellationToken ct = default) => OnContextAsync(context => PlanAsync(context, target, ct));

    /// <summary>Applies what is pending up to <paramref name="target"/>, or reverts what lies after it.</summary>
    /// <param name="target">A migration's id or name, or <see cref="Empty"/>; null for the newest.</param>
    /// <param name="progress">Told what is planned, begun, waited for, finished, sent, and what the server says.</param>
    /// <param name="ct">Rolls the running migration back and ends.</param>
    /// <exception cref="MigrationUnknownException">There is no such migration; nothing was changed.</exception>
    /// <exception cref="MigrationLockedException">Another run held the lock for too long; nothing was changed.</exception>
    /// <exception cref="MigrationFailedException">A step failed; its migration was rolled back, the ones before it stay.</exception>
    /// <exception cref="MigrationHalfDoneException">A migration that cannot be one transaction ended in its middle, now or in an earlier run.</exception>
    /// <exception cref="LockTimeoutException">A step could not have its table in time; its migration was rolled back.</exception>
    /// <exception cref="RunInterruptedException">It was cancelled; the message says where the database stands.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public Task<MigrationReport> RunAsync(string? target = null, IProgress<RunMessage>? progress = null, CancellationToken ct = default) =>
        ServerFault.TranslatedAsync(connectionString, () => MigrateAsync(target, progress, ct));

    private async Task<MigrationReport> MigrateAsync(string? target, IProgress<RunMessage>? progress, CancellationToken ct)
    {
        var log = new MigrationLog(progress);
        var context = Open(log);
        await using (context.ConfigureAwait(false))
        {
            var plan = await PlanAsync(context, target, ct).ConfigureAwait(false);
            log.Plan(plan.Migrations);
            ((NpgsqlConnection)context.Database.GetDbConnection()).Notice += log.Hear;
            var watch = new BlockerWatch(Unpooled, log);
            await using (watch.ConfigureAwait(false))
            {
                await new RunOutcome(connectionString, StatusAsync, watch).OfAsync(() => context.GetService<IMigrator>().MigrateAsync(target, ct), plan).ConfigureAwait(false);
            }

            return new MigrationReport(log.Finish(), await CompareAsync(context, ct).ConfigureAwait(false));
        }
    }

    private static Task<MigrationPlan> PlanAsync(DbContext context, string? target, CancellationToken ct) => ConnectedAsync(
        context,
        async connection =>
        {
            var applied = (await CompareAsync(context, connection, ct).ConfigureAwait(false)).Applied;
            var rows = await connection.RowsAsync(EmbeddedText.Read(typeof(DatabaseMigrator), "Migrating/rows.sql"), row => (Table: row.GetString(0), Rows: row.GetInt64(1)), ct).ConfigureAwait(false);
            return new MigrationPlan(applied.Count == 0 ? null : applied[^1], new MigrationPlanner(context).Plan(applied.ToHashSet(StringComparer.Ordinal), target, rows.ToDictionary(row => row.Table, row => row.Rows, StringComparer.Ordinal)));
        },
        ct);

    private static Task<MigrationStatus> CompareAsync(DbContext context, CancellationToken ct) =>
        ConnectedAsync(context, connection => CompareAsync(context, connection, ct), ct);

    private static Task<MigrationStatus> CompareAsync(DbContext context, NpgsqlConnection connection, CancellationToken ct) =>
        MigrationStatus.ReadAsync(connection, [.. context.Database.GetMigrations()], ct);

    private static async Task<T> ConnectedAsync<T>(DbContext context, Func<NpgsqlConnection, Task<T>> work, CancellationToken ct)
    {
        await context.Database.OpenConnectionAsync(ct).ConfigureAwait(false);
        try
        {
            return await work((NpgsqlConnection)context.Database.GetDbConnection()).ConfigureAwait(false);
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private Task<T> OnContextAsync<T>(Func<DbContext, Task<T>> work) => ServerFault.TranslatedAsync(connectionString, async () =>
    {
        var context = Open(log: null);
        await using (context.ConfigureAwait(false))
        {
            return await work(context).ConfigureAwait(false);
        }
    });

    private DbContext Open(MigrationLog? log)
    {
        var options = new DbContextOptionsBuilder().UseClinicDatabase(Unpooled, (settings ?? new MigrationSettings()) with { Waiting = log });
        return Context(log is null ? options : options.LogTo(MigrationEvents.Wants, data => MigrationEvents.Write(log, data)));
    }
}
