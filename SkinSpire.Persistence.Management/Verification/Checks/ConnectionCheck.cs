using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>The server answers, is new enough to keep hospitals apart, and takes writes.</summary>
internal sealed class ConnectionCheck : IDatabaseCheck
{
    public string Name => "connection";

    public bool NeedsMigrations => false;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct)
    {
        ServerVersion.Check(database.Connection);
        return await database.Connection.ScalarAsync<string>("select pg_catalog.current_setting('transaction_read_only')", ct).ConfigureAwait(false) == "off"
            ? []
            : [new Finding($"database {database.Target.Name}", "takes writes", "read only")];
    }
}
