namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>Row-level security is forced on every table that holds hospitals' rows, by the one policy that keeps them apart.</summary>
internal sealed class TenancyCheck : IDatabaseCheck
{
    public string Name => "tenancy";

    public bool NeedsMigrations => true;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct) =>
        await database.FindingsAsync("Verification/Checks/tenancy.sql", ct).ConfigureAwait(false);
}
