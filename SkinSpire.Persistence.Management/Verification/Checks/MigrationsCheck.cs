namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>Every migration of this build is applied, and no other.</summary>
internal sealed class MigrationsCheck : IDatabaseCheck
{
    public string Name => "migrations";

    public bool NeedsMigrations => false;

    public Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        .. database.Migrations.Pending.Select(migration => new Finding($"migration {migration}", "applied", "pending")),
        .. database.Migrations.Unknown.Select(migration => new Finding($"migration {migration}", "part of this build", "applied, and unknown to this build")),
    ]);
}
