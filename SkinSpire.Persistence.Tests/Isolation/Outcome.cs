using System.Globalization;
using Npgsql;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>How an attack ended, as one word or two: rows, or what refused it.</summary>
internal static class Outcome
{
    internal const string Unbound = "SS001";

    /// <summary>Refused by the policy, in whatever language the server speaks.</summary>
    internal const string Policy = "42501 ExecWithCheckOptions";

    /// <summary>Refused for want of a privilege.</summary>
    internal const string Grant = "42501 aclcheck_error";

    internal static string Rows(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} rows");

    internal static string RaisedBy(string function) => $"42501 {function}";

    internal static string Of(Exception error)
    {
        var refusal = error;
        while (refusal is not (null or PostgresException))
        {
            refusal = refusal.InnerException;
        }

        return refusal is PostgresException { SqlState: var state } refused ? Reason(state, refused) : error.GetType().Name;
    }

    private static string Reason(string state, PostgresException refused) => state switch
    {
        "42501" => $"{state} {(refused.Routine == "exec_stmt_raise" ? Function(refused.Where!) : refused.Routine)}",
        "23503" or "23505" or "23514" or "23P01" => $"{state} {refused.ConstraintName}",
        _ => state,
    };

    // PL/pgSQL function clinic.keep_hospital() line 4 at RAISE
    private static string Function(string where) => where.Split('(')[0].Split('.')[^1];
}
