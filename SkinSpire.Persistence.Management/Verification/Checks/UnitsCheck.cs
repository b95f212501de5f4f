using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>Every SQL unit in force finds what it made: functions by the hash of their bodies, roles, extensions, shared rows.</summary>
internal sealed class UnitsCheck : IDatabaseCheck
{
    public string Name => "units";

    public bool NeedsMigrations => true;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var unit in UnitsInForce.Of(database.Context, database.Migrations.Applied))
        {
            var problems = await database.Connection.RowsAsync(unit.Verify, row => row.GetString(0), ct).ConfigureAwait(false);
            findings.AddRange(problems.Where(problem => !database.HasFound(problem)).Select(problem => new Finding($"unit {unit}", "as shipped", problem)));
        }

        return findings;
    }
}
