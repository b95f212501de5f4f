using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Deferring;

/// <summary>One index, constraint or trigger, or a part of putting one back.</summary>
/// <param name="Phase">Steps of a phase begin when those of the phases before are done.</param>
/// <param name="Shared">Whether it lets other shared steps work on its table at the same time.</param>
/// <param name="Table">The table it locks.</param>
/// <param name="Referenced">Another table that it reads; null for none.</param>
/// <param name="Subject">Kind and name.</param>
/// <param name="Taken">What takes it away; null when that comes with another step.</param>
/// <param name="Put">What puts it back.</param>
internal sealed record DeferredStep(int Phase, bool Shared, string Table, string? Referenced, string Subject, string? Taken, string Put)
{
    /// <summary>The phase in which indexes are built and keys checked.</summary>
    internal const int CheckPhase = 1;

    // Steps that only write the catalog take no time; one after another they cannot wait for each other.
    internal bool IsQuick => Phase is 0 or 2 or 3;

    /// <summary>Whether it sorts rows of its table and needs nothing of another one.</summary>
    internal bool BuildsIndex => !IsQuick && Referenced is null;

    // A table that is read by a check may meanwhile get indexes, but no constraint.
    private bool IsExclusive => !Shared && Referenced is null;

    /// <summary>Whether one of the two would only wait for the other.</summary>
    internal bool ConflictsWith(DeferredStep other) =>
        (Table == other.Table && !(Shared && other.Shared)) || (IsExclusive && Table == other.Referenced) || (other.IsExclusive && other.Table == Referenced);

    /// <summary>Puts it back.</summary>
    /// <exception cref="RestorationFailedException">Rows break it, or the server refused.</exception>
    internal async Task PutAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            await connection.ExecuteAsync(Put, ct).ConfigureAwait(false);
        }
        catch (PostgresException error) when (error.SqlState is not PostgresErrorCodes.QueryCanceled && error.IsTransient is false)
        {
            throw new RestorationFailedException(Subject, error.SqlState, error.MessageText, error);
        }
    }
}
