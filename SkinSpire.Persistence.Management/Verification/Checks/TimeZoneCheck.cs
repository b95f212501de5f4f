namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>Sessions start in UTC: a hospital's own zone is a column, never a setting.</summary>
internal sealed class TimeZoneCheck : IDatabaseCheck
{
    public string Name => "time-zone";

    public bool NeedsMigrations => false;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct) =>
        await database.FindingsAsync("Verification/Checks/time_zone.sql", ct).ConfigureAwait(false);
}
