using SkinSpire.Persistence.Environments;
using Stamp = SkinSpire.Persistence.Environments.StampCheck;

namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>The database is stamped with the environment that is asked for.</summary>
internal sealed class StampCheck : IDatabaseCheck
{
    public string Name => "stamp";

    public bool NeedsMigrations => false;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct)
    {
        var expected = database.Target.Environment.Environment.ShortName();
        var actual = await Stamp.ReadAsync(database.Connection, ct).ConfigureAwait(false);
        return actual == expected ? [] : [new Finding($"stamp of {database.Target.Name}", expected, actual)];
    }
}
