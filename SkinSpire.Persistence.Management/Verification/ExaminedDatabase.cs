using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Shadowing;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Verification;

/// <summary>A database while it is verified: one connection, what its migrations are, what it should be, and what was found so far.</summary>
internal sealed class ExaminedDatabase : IAsyncDisposable
{
    private readonly List<Finding> found = [];
    private Shadow? shadow;

    private ExaminedDatabase(TargetDatabase target, TargetDatabase? source, MigrationStatus migrations, NpgsqlConnection connection)
    {
        Target = target;
        Source = source;
        Migrations = migrations;
        Connection = connection;
        Context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
    }

    internal TargetDatabase Target { get; }

    /// <summary>What it is a masked copy of; null for nothing.</summary>
    internal TargetDatabase? Source { get; }

    /// <summary>Where it stands.</summary>
    internal MigrationStatus Migrations { get; }

    /// <summary>Open, as the migrating role; names are printed with their schema.</summary>
    internal NpgsqlConnection Connection { get; }

    /// <summary>The model; it connects to nothing.</summary>
    internal ClinicDbContext Context { get; }

    /// <summary>Connects; no statement waits for a table for longer than <paramref name="lockTimeout"/>, as long as migrations when null.</summary>
    internal static async Task<ExaminedDatabase> OpenAsync(TargetDatabase target, TimeSpan? lockTimeout, CancellationToken ct, TargetDatabase? source = null)
    {
        var migrations = await new DatabaseMigrator(target.ConnectionString).StatusAsync(ct).ConfigureAwait(false);
        var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(ct).ConfigureAwait(false);
        await connection.ExecuteAsync($"{CatalogReader.QualifyNames}; {LockWait.Bound(lockTimeout)}", ct).ConfigureAwait(false);
        return new ExaminedDatabase(target, source, migrations, connection);
    }

    internal void Keep(IEnumerable<Finding> findings) => found.AddRange(findings);

    /// <summary>Whether a check before has said this already.</summary>
    /// <param name="said">A subject, or a sentence that begins with one.</param>
    internal bool HasFound(string said) => found.Exists(finding =>
        finding.Subject.Split('(')[0] is var name && said.StartsWith(name, StringComparison.Ordinal) && (said.Length == name.Length || said[name.Length] is ' ' or '('));

    /// <summary>Each row of a query as a finding: subject, expected, actual.</summary>
    internal Task<List<Finding>> FindingsAsync(string sql, CancellationToken ct) => Connection.RowsAsync(
        EmbeddedText.Read(typeof(ExaminedDatabase), sql),
        row => new Finding(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)),
        ct);

    /// <summary>What its migrations make of an empty database; built at the first call.</summary>
    /// <exception cref="CheckImpossibleException">Its migrations are not the first ones of this build.</exception>
    internal async Task<Shadow> ShadowAsync(CancellationToken ct)
    {
        if (!KnownMigrations.Ids.Take(Migrations.Applied.Count).SequenceEqual(Migrations.Applied, StringComparer.Ordinal))
        {
            throw new CheckImpossibleException("the applied migrations are not the first ones of this build, so nothing says what they make");
        }

        return shadow ??= await ShadowBuilder.BuildAsync(Target.ConnectionString, Migrations, Context, ct).ConfigureAwait(false);
    }

    /// <summary>What it has otherwise than its migrations make it.</summary>
    /// <exception cref="CheckImpossibleException">Nothing says what they make.</exception>
    internal async Task<IReadOnlyList<CatalogDifference>> DifferencesAsync(CancellationToken ct)
    {
        var expected = await ShadowAsync(ct).ConfigureAwait(false);
        return expected.Catalog.Compare(await CatalogReader.ReadAsync(Connection, ct).ConfigureAwait(false));
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync().ConfigureAwait(false);
        await Connection.DisposeAsync().ConfigureAwait(false);
    }
}
