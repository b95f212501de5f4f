using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Inspecting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>The database that is copied, as it was when it was looked at; nothing in it is changed.</summary>
/// <param name="Database">The database.</param>
/// <param name="Level">The migration at which it stands.</param>
/// <param name="Tables">Its tables, the biggest first.</param>
/// <param name="Identity">Where it is.</param>
internal sealed record CopySource(TargetDatabase Database, string Level, IReadOnlyList<TransferTable> Tables, DatabaseIdentity Identity)
{
    // What a database says of itself stays its own: the copy has another environment, and other migrations' times.
    private static readonly string[] Own = ["environment_stamp", "migration_journal", "operation_journal", "migrations_history"];

    /// <summary>Looks at it and refuses what must not or cannot be copied.</summary>
    /// <exception cref="UnmaskedCopyException">It is production, and nothing is masked.</exception>
    /// <exception cref="SourceEmptyException">It has no migration.</exception>
    /// <exception cref="DatabaseAheadException">It has migrations that this build does not know.</exception>
    /// <exception cref="StampMismatchException">It is another environment's.</exception>
    internal static async Task<CopySource> LookAsync(TargetDatabase database, CopyRequest request, CancellationToken ct)
    {
        var state = await database.LookAsync(ct).ConfigureAwait(false);
        if (request.Masking is null && (database.Environment.Environment == DatabaseEnvironment.Production || state.Stamp == DatabaseEnvironment.Production.ShortName()))
        {
            throw new UnmaskedCopyException(database.Configuration.Target);
        }

        var status = await new DatabaseMigrator(database.ConnectionString).StatusAsync(ct).ConfigureAwait(false);
        if (status.Unknown.Count > 0)
        {
            throw new DatabaseAheadException(status.Unknown);
        }

        return status.Applied.Count == 0
            ? throw new SourceEmptyException(database.Configuration.Target)
            : await database.WorkAsync(
                async connection => new CopySource(
                    database, status.Applied[^1], await TransferTable.ReadAsync(connection, ct).ConfigureAwait(false), await DatabaseIdentity.ReadAsync(connection, ct).ConfigureAwait(false)),
                ct).ConfigureAwait(false);
    }

    /// <summary>Of the tables those whose rows are to be copied.</summary>
    /// <exception cref="UnknownTableException">One that was asked for is not there.</exception>
    internal static IReadOnlyList<TransferTable> Wanted(CopyRequest request, IReadOnlyList<TransferTable> tables)
    {
        var rows = tables.Where(table => !Own.Contains(table.Name, StringComparer.Ordinal)).ToList();
        var unknown = request.Tables.FirstOrDefault(name => !rows.Exists(table => table.Name == name));
        return unknown is not null
            ? throw new UnknownTableException(unknown, [.. rows.Select(table => table.Name)])
            : request.SchemaOnly ? [] : [.. rows.Where(table => request.Tables.Count == 0 || request.Tables.Contains(table.Name, StringComparer.Ordinal))];
    }

    /// <summary>Every object of its schema.</summary>
    internal Task<CatalogFingerprint> CatalogAsync(CancellationToken ct) => Database.WorkAsync(connection => CatalogAsync(connection, ct), ct);

    /// <summary>Every object of a database's schema.</summary>
    internal static async Task<CatalogFingerprint> CatalogAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await connection.ExecuteAsync(CatalogReader.QualifyNames, ct).ConfigureAwait(false);
        return await CatalogReader.ReadAsync(connection, ct).ConfigureAwait(false);
    }
}
