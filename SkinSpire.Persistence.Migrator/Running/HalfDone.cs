using Npgsql;
using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Migrator.Running;

/// <summary>A migration that was ended in its middle keeps a run that has nothing else to do from saying that all is well.</summary>
internal static class HalfDone
{
    /// <exception cref="MigrationHalfDoneException">One is half done.</exception>
    internal static async Task RefuseAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (await MigrationCheckpoint.FindAsync(connection, ct).ConfigureAwait(false) is { } half)
        {
            throw new MigrationHalfDoneException(half.Migration, $"it has to be {half.Direction} to its end");
        }
    }
}
