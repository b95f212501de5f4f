namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>Text is UTF-8, and sorted by the rules its indexes were built with.</summary>
internal sealed class EncodingCheck : IDatabaseCheck
{
    public string Name => "encoding";

    public bool NeedsMigrations => false;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct) =>
        await database.FindingsAsync("Verification/Checks/encoding.sql", ct).ConfigureAwait(false);
}
