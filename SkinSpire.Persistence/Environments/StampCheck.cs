using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Environments;

/// <summary>Reads the environment that is written inside a database, so that no tool or application takes one for another.</summary>
public static class StampCheck
{
    /// <summary>The stamp, where there is a table for it.</summary>
    internal const string Query = "select environment::text from clinic.environment_stamp";

    private const string CommentPrefix = "SkinSpire clinic database, environment ";

    /// <summary>Compares the stamp with the environment; a database without a stamp passes.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="environment">The environment that is meant.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="StampMismatchException">The database is another environment's.</exception>
    public static async Task CheckAsync(NpgsqlConnection connection, DatabaseEnvironment environment, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        var stamped = await ReadAsync(connection, ct).ConfigureAwait(false);
        if (stamped is not null && stamped != environment.ShortName())
        {
            throw new StampMismatchException(environment.ShortName(), stamped, connection.Database);
        }
    }

    /// <summary>The environment a database is stamped with; null when it has no stamp yet.</summary>
    /// <remarks>Before the first migration there is no table for it, and the database's comment says it.</remarks>
    /// <param name="connection">An open connection.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<string?> ReadAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        return await TableAsync(connection, ct).ConfigureAwait(false)
            ?? FromComment(await connection.ScalarAsync<string>(
                "select pg_catalog.shobj_description(oid, 'pg_database') from pg_catalog.pg_database where datname = pg_catalog.current_database()", ct).ConfigureAwait(false));
    }

    /// <summary>What a database's comment says when it is made.</summary>
    /// <param name="environment">The environment.</param>
    internal static string Comment(DatabaseEnvironment environment) => $"{CommentPrefix}{environment.ShortName()}";

    private static async Task<string?> TableAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await connection.ScalarAsync<string>("select pg_catalog.to_regclass('clinic.environment_stamp')::text", ct).ConfigureAwait(false) is null
            ? null
            : await connection.ScalarAsync<string>(Query, ct).ConfigureAwait(false);

    private static string? FromComment(string? comment) =>
        comment is not null && comment.StartsWith(CommentPrefix, StringComparison.Ordinal) ? comment[CommentPrefix.Length..] : null;
}
