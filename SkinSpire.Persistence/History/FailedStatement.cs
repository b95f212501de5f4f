using System.Runtime.CompilerServices;
using Npgsql;

namespace SkinSpire.Persistence.History;

/// <summary>The statement of a migration that the server refused.</summary>
/// <param name="Migration">The migration's id.</param>
/// <param name="Statement">Its text on one line, cut after <see cref="Longest"/> characters; a migration has no parameters, so it holds no row of a user's.</param>
/// <param name="Line">The line, from 1, in the migration's SQL as <c>update --dry-run</c> prints it.</param>
public sealed record FailedStatement(string Migration, string Statement, int Line)
{
    /// <summary>How much of a statement is shown.</summary>
    public const int Longest = 300;

    private const string Key = "SkinSpire.FailedStatement";

    // A procedure or block outside of a transaction can have committed before it failed.
    internal bool CommitsItself => Statement.StartsWith("call", StringComparison.OrdinalIgnoreCase) || Statement.StartsWith("do", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is known of the statement behind an exception of the driver; null when it did not come from a migration.</summary>
    /// <param name="error">The driver's exception.</param>
    public static FailedStatement? Of(PostgresException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Data[Key] as FailedStatement;
    }

    // Kept in the exception, whose type must stay what it is: by that the execution strategy decides whether to try again.
    internal static void Note(PostgresException error, string migration, IReadOnlyList<string> statements, int index)
    {
        var whole = statements[index];
        var failed = error.BatchCommand is NpgsqlBatchCommand part ? Sent(part) ?? whole : whole;
        var place = Math.Max(0, whole.IndexOf(failed, StringComparison.Ordinal)) + (error.Position > 0 ? error.Position - 1 : failed.Length - failed.TrimStart().Length);
        error.Data[Key] = new FailedStatement(migration, Shown(failed), MigrationText.Line(statements, index, Math.Min(place, whole.Length)));
    }

    /// <summary>As <see cref="Note(PostgresException, string, IReadOnlyList{string}, int)"/>, when several of the statements were one message.</summary>
    internal static void Note(PostgresException error, MigrationWork work, StepMessage message)
    {
        if (message.Failed(error)?.Index is { } index)
        {
            Note(error, work.Migration, work.Statements, index);
        }
    }

    // The driver splits a step at its semicolons and keeps the parts to itself; CheckpointTests fail when an upgrade changes that.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_FinalCommandText")]
    internal static extern string? Sent(NpgsqlBatchCommand part);

    /// <summary>A statement on one line, cut.</summary>
    internal static string Shown(string statement) =>
        string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var text && text.Length > Longest ? $"{text[..Longest]}…" : text;
}
