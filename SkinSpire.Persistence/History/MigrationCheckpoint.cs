using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.History;

/// <summary>How far a migration with steps outside of a transaction has come. Its table is there only while such a migration is half done.</summary>
/// <param name="Migration">The migration's id.</param>
/// <param name="Direction">applied or reverted.</param>
/// <param name="Done">How many of its statements are certainly finished.</param>
/// <param name="Started">How many were begun; more than <paramref name="Done"/> while one runs, and after it was interrupted.</param>
/// <param name="DoneHash">SHA-256 of the finished ones.</param>
/// <param name="StartedHash">SHA-256 of the begun ones.</param>
internal sealed record MigrationCheckpoint(string Migration, string Direction, int Done, int Started, string DoneHash, string StartedHash)
{
    /// <summary>Takes the table away: the migration is complete.</summary>
    internal const string Remove = $"drop table {Table};";

    /// <summary>The table's name; null when no migration is half done.</summary>
    internal const string Query = $"select pg_catalog.to_regclass('{Table}')::text";

    private const string Table = "clinic.migration_checkpoint";

    /// <summary>Null when no migration is half done.</summary>
    internal static async Task<MigrationCheckpoint?> FindAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await connection.ScalarAsync<string>(Query, ct).ConfigureAwait(false) is null
            ? null
            : (await connection.RowsAsync(
                $"select migration_id, direction, done, started, done_sha256, started_sha256 from {Table}",
                row => new MigrationCheckpoint(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4), row.GetString(5)),
                ct).ConfigureAwait(false)).Single();

    /// <summary>Makes the table, for a migration that begins.</summary>
    internal static string Begin(string migration, string direction) =>
        $"""
        create table {Table} (migration_id text primary key, direction text not null, done int not null, started int not null, done_sha256 text not null, started_sha256 text not null);
        insert into {Table} values ('{migration.Replace("'", "''", StringComparison.Ordinal)}', '{direction}', 0, 0, '{Hash([], 0)}', '{Hash([], 0)}');
        """;

    /// <summary>A statement outside of a transaction is about to run.</summary>
    internal static string Start(IReadOnlyList<string> statements, int count) => FormattableString.Invariant(
        $"update {Table} set started = {count}, started_sha256 = '{Hash(statements, count)}';");

    /// <summary>So many statements are finished.</summary>
    internal static string Finish(IReadOnlyList<string> statements, int count) => FormattableString.Invariant(
        $"update {Table} set done = {count}, started = {count}, done_sha256 = '{Hash(statements, count)}', started_sha256 = '{Hash(statements, count)}';");

    /// <summary>Takes back <see cref="Start"/>: the server refused the statement, so it is certainly not finished.</summary>
    internal static Task RefusedAsync(NpgsqlConnection connection, CancellationToken ct) =>
        connection.ExecuteAsync($"update {Table} set started = done, started_sha256 = done_sha256", ct);

    /// <summary>As <see cref="RefusedAsync"/>, when a migration's statement was refused on a connection that is still open; what commits by itself on its way is not judged.</summary>
    internal static async Task NoteRefusalAsync(NpgsqlConnection connection, PostgresException error)
    {
        if (FailedStatement.Of(error) is { CommitsItself: false } && await FindAsync(connection, CancellationToken.None).ConfigureAwait(false) is not null)
        {
            await RefusedAsync(connection, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Says that the interrupted statement is finished.</summary>
    internal static Task FinishedAsync(NpgsqlConnection connection, CancellationToken ct) =>
        connection.ExecuteAsync($"update {Table} set done = started, done_sha256 = started_sha256", ct);

    /// <summary>The statement that a run begins with, from 0.</summary>
    /// <exception cref="MigrationHalfDoneException">Another migration is half done, this one was changed, or nobody knows how its interrupted statement ended.</exception>
    internal async Task<int> ResumeAsync(NpgsqlConnection connection, string migration, string direction, IReadOnlyList<string> statements, CancellationToken ct)
    {
        if (Migration != migration || Direction != direction)
        {
            throw new MigrationHalfDoneException(Migration, $"it has to be {Direction} to its end before {migration} is {direction}");
        }

        if (Hash(statements, Done) != DoneHash || Hash(statements, Started) != StartedHash)
        {
            throw new MigrationHalfDoneException(Migration, "its statements were changed after they had begun to run");
        }

        return Started == Done || !await IsFinishedAsync(connection, statements[Done], ct).ConfigureAwait(false) ? Done : Started;
    }

    /// <summary>Whether an index is there and can be used; null when it is not there.</summary>
    internal static async Task<bool?> IsValidAsync(NpgsqlConnection connection, string index, CancellationToken ct) =>
        await connection.ScalarAsync<object>("select indisvalid from pg_catalog.pg_index where indexrelid = pg_catalog.to_regclass($1)", ct, index).ConfigureAwait(false) as bool?;

    private async Task<bool> IsFinishedAsync(NpgsqlConnection connection, string statement, CancellationToken ct) =>
        ConcurrentIndexStatement.Parse(statement) is { } index
            ? await IsValidAsync(connection, index.Index, ct).ConfigureAwait(false) == (index.Creates ? true : null)
            : throw new MigrationHalfDoneException(Migration, FormattableString.Invariant($"its statement {Started} was interrupted, and only its author can tell whether it was finished: {FailedStatement.Shown(statement)}"));

    private static string Hash(IReadOnlyList<string> statements, int count) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', statements.Take(count)))));
}
