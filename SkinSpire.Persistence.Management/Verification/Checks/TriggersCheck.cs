namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>Every trigger is there, enabled, and as the model declares it; every function has the body it was shipped with.</summary>
internal sealed class TriggersCheck : IDatabaseCheck
{
    private static readonly string[] Kinds = ["function", "trigger"];

    public string Name => "triggers";

    public bool NeedsMigrations => true;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct) =>
    [
        .. (await database.DifferencesAsync(ct).ConfigureAwait(false))
            .Where(difference => Kinds.Contains(difference.Kind, StringComparer.Ordinal))
            .Select(difference => new Finding($"{difference.Kind} {difference.Identity}", difference.Expected, difference.Actual)),
        .. await OfPartitionsAsync(database, ct).ConfigureAwait(false),
    ];

    /// <summary>The triggers of partitions that do not run.</summary>
    internal static Task<List<Finding>> OfPartitionsAsync(ExaminedDatabase database, CancellationToken ct) =>
        database.FindingsAsync("Verification/Checks/partition_triggers.sql", ct);
}
