namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>What the server wrote down of the DDL that was sent to one database, whoever sent it and whether or not it succeeded.</summary>
internal sealed class ServerLog : IAsyncDisposable
{
    // The server of a test run writes into its own folder; one with a collector says where.
    private const string File = "coalesce(pg_current_logfile(), 'server.log')";

    private readonly Session superuser;
    private long start;

    private ServerLog(Session superuser) => this.superuser = superuser;

    /// <summary>From now on; sessions that begin later are listened to.</summary>
    internal static async Task<ServerLog> ListenAsync(TestDatabase database)
    {
        var log = new ServerLog(await database.OpenAsSuperuserAsync());
        await log.superuser.ExecuteAsync($"alter database {database.Name} set log_statement = 'ddl'");
        log.start = await log.LengthAsync();
        return log;
    }

    /// <summary>The lines with statements, since it listens.</summary>
    internal async Task<IReadOnlyList<string>> StatementsAsync()
    {
        var text = (string)(await superuser.ScalarAsync($"select pg_read_file({File}, $1, $2)", start, await LengthAsync() - start))!;
        return [.. text.Split('\n').Where(line => line.Contains("LOG:  statement: ", StringComparison.Ordinal) || line.Contains("LOG:  execute ", StringComparison.Ordinal))];
    }

    public ValueTask DisposeAsync() => superuser.DisposeAsync();

    private async Task<long> LengthAsync() => (long)(await superuser.ScalarAsync($"select size from pg_stat_file({File})"))!;
}
