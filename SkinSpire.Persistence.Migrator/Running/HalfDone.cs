using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Migrator.Running;

/// <summary>A migration that was ended in its middle keeps a run that has nothing else to do from saying that all is well.</summary>
internal static class HalfDone
{
    /// <param name="looked">The database.</param>
    /// <param name="done">How many migrations ran since; when none did, what was found first still holds.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="MigrationHalfDoneException">One is half done.</exception>
    internal static async Task RefuseAsync(LookedAt looked, int done, CancellationToken ct)
    {
        if ((done > 0 || looked.IsHalfDone) && await MigrationCheckpoint.FindAsync(looked.Connection, ct).ConfigureAwait(false) is { } half)
        {
            throw new MigrationHalfDoneException(half.Migration, $"it has to be {half.Direction} to its end");
        }
    }
}
