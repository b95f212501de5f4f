using System.Text;
using Npgsql;

namespace SkinSpire.Persistence.History;

/// <summary>Several steps as one message to the server.</summary>
internal sealed class StepMessage
{
    private readonly List<(WorkStep Step, int End)> places = [];
    private readonly StringBuilder text = new();
    private IReadOnlyList<NpgsqlBatchCommand> parts = [];

    internal StepMessage(IEnumerable<WorkStep> steps)
    {
        foreach (var step in steps)
        {
            text.Append(step.Sql).Append(IsEnded(step.Sql) ? "\n" : "\n;\n");
            places.Add((step, text.Length));
        }
    }

    /// <summary>Sends them all and waits for the last; each transaction is the caller's.</summary>
    internal async Task SendAsync(NpgsqlConnection connection, int timeoutSeconds, CancellationToken ct)
    {
        var command = new NpgsqlCommand(text.ToString(), connection) { CommandTimeout = timeoutSeconds };
        await using (command.ConfigureAwait(false))
        {
            try
            {
                await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
            }
            finally
            {
#pragma warning disable CS0618 // Obsolete for those who could send a batch: the parts that the driver has split a text into are nowhere else.
                parts = command.Statements;
#pragma warning restore CS0618
            }
        }
    }

    /// <summary>The step in which the refused statement stands; null when the driver does not say which one was refused.</summary>
    internal WorkStep? Failed(PostgresException error)
    {
        var (whole, place) = (text.ToString(), 0);
        foreach (var part in parts)
        {
            var statement = FailedStatement.Sent(part) ?? "";
            place = Math.Max(place, whole.IndexOf(statement, place, StringComparison.Ordinal));
            if (ReferenceEquals(part, error.BatchCommand))
            {
                return places.Find(step => place < step.End).Step;
            }

            place += statement.Length;
        }

        return parts.Count == 1 ? places[0].Step : null;
    }

    // A semicolon behind a remark ends nothing.
    private static bool IsEnded(string sql) =>
        sql.TrimEnd() is var trimmed && trimmed.EndsWith(';') && !trimmed[(trimmed.LastIndexOf('\n') + 1)..].Contains("--", StringComparison.Ordinal);
}
