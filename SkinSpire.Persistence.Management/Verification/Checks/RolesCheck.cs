namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>No role that serves an application can get around what keeps hospitals apart.</summary>
internal sealed class RolesCheck : IDatabaseCheck
{
    public string Name => "roles";

    public bool NeedsMigrations => true;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct) =>
        await database.FindingsAsync("Verification/Checks/roles.sql", ct).ConfigureAwait(false);
}
