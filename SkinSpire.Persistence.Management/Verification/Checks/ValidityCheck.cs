namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>No index is INVALID and no constraint NOT VALID: they are there, and the server does not rely on them.</summary>
internal sealed class ValidityCheck : IDatabaseCheck
{
    public string Name => "validity";

    public bool NeedsMigrations => true;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct) =>
        await database.FindingsAsync("Verification/Checks/validity.sql", ct).ConfigureAwait(false);
}
