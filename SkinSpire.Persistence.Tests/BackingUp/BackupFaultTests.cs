using Npgsql;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Provisioning;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.BackingUp;

/// <summary>The disk is full, the server goes away: there is the whole backup or none, the old database or the new one.</summary>
public sealed class BackupFaultTests(PostgresServer server)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    // Half a megabyte fits into none of these: part, manifest and the sum after it meet the end of the room.
    [Theory]
    [InlineData(2)]
    [InlineData(24)]
    [InlineData(100)]
    public async Task A_full_disk_leaves_no_backup_and_the_tool_says_so(int kilobytes)
    {
        using var folder = new BackupFolder();
        await using var database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(database);
        await using var migrator = await database.OpenAsMigratorAsync();
        await migrator.ExecuteAsync("insert into clinic.operation_journal (operation, reason, recorded_by, product_version) select 'noise', md5(n::text) || md5((-n)::text), 'test', '1' from generate_series(1, 8000) n");
        var before = await Transfer.LookAsync(database.MigratorConnectionString, ct: Ct);

        // A file that would be longer is refused, as on a full disk, on every system that has a shell. The runtime maps longer ones for its code unless told not to.
        var run = await Run.OfAsync(
            "bash",
            ["-c", FormattableString.Invariant($"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$@\""), "bash", CliRun.Tool, "backup", "create", "--env", "test", "--directory", folder.Path],
            folder.Path,
            new Dictionary<string, string?>(CliRun.Clean(folder.Path), StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = database.MigratorConnectionString, ["DOTNET_EnableWriteXorExecute"] = "0" },
            Ct);

        Assert.True(run.ExitCode == 9, run.Output);
        Assert.Contains("error SSP5413: The backup could not be written", run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(folder.Path));
        Assert.Equal(before, await Transfer.LookAsync(database.MigratorConnectionString, ct: Ct));
    }

    [Fact]
    public async Task A_server_that_stops_in_the_middle_leaves_no_half_backup_and_no_half_database()
    {
        using var folder = new BackupFolder();
        await using var own = await OwnServer.StartAsync();
        var rows = await own.RowsAsync();

        var failed = await Assert.ThrowsAnyAsync<PersistenceException>(() => BackupCreation.RunAsync(own.Target, folder.Place, new BackupSettings { Rows = own.StopsAt(3) }, ct: Ct));
        Assert.StartsWith("SSP410", failed.Code, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(folder.Path));

        await own.RestartAsync();
        await BackupCreation.RunAsync(own.Target, folder.Place, ct: Ct);
        failed = await Assert.ThrowsAnyAsync<PersistenceException>(() => new DatabaseRestore(own.Target, folder.Place).RunAsync(new RestoreRequest(BackupPlace.Latest), _ => { }, rows: own.StopsAt(3), ct: Ct));
        Assert.StartsWith("SSP410", failed.Code, StringComparison.Ordinal);

        await own.RestartAsync();
        Assert.Equal(["operation_journal"], rows.Except(await own.RowsAsync()).Select(table => table.Table));
        var report = await new DatabaseRestore(own.Target, folder.Place).RunAsync(new RestoreRequest(BackupPlace.Latest), _ => { }, ct: Ct);
        Assert.Equal(["operation_journal"], rows.Except(await own.RowsAsync()).Select(table => table.Table));
        Assert.Equal(report.Undo, await own.BesideAsync());
    }

    /// <summary>A server of one test, which stops when the test says so.</summary>
    private sealed class OwnServer : IAsyncDisposable
    {
        private readonly string folder = Path.Combine(Path.GetTempPath(), $"skinspire-own-{Guid.NewGuid():N}");
        private readonly int port = PostgresCluster.FreePort();
        private readonly PostgresCluster cluster;
        private string administrator = "";

        private OwnServer(PostgresBinaries binaries) => cluster = new PostgresCluster(binaries, folder);

        internal TargetDatabase Target { get; private set; } = null!;

        internal static async Task<OwnServer> StartAsync()
        {
            var own = new OwnServer((await PostgresBinaries.FindAsync(Ct))!);
            var password = LocalServer.NewPassword();
            await own.cluster.InitializeAsync(password, ["fsync = off", "timezone = 'UTC'"], Ct);
            await own.cluster.StartAsync(own.port, Ct);
            own.administrator = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = own.port, Username = "postgres", Password = password, Database = "postgres", Pooling = false }.ConnectionString;
            var database = await new DatabaseProvisioner(own.administrator, new PassFile(Path.Combine(own.folder, "pgpass"))).CreateAsync(DatabaseEnvironment.Testing, Ct);
            await new DatabaseMigrator(database.Migrator).RunAsync(ct: Ct);
            own.Target = TargetDatabase.Find("test", database.Migrator);
            await own.Target.ExecuteAsync(connection => EnvironmentStamper.StampAsync(connection, DatabaseEnvironment.Testing, Ct), Ct);
            return own;
        }

        internal Task RestartAsync() => cluster.StartAsync(port, Ct);

        internal Task<IReadOnlyList<TableFingerprint>> RowsAsync() => Transfer.LookAsync(Target.ConnectionString, ct: Ct);

        internal async Task<string> BesideAsync()
        {
            await using var session = await Session.OpenAsync(administrator);
            return (string)(await session.ScalarAsync("select string_agg(datname, ',') from pg_database where datname ^@ 'skinspire_test_'"))!;
        }

        /// <summary>Stops the server, as a power cut does, when so many tables were moved.</summary>
        internal IProgress<TransferProgress> StopsAt(int tables) => new Stop(this, tables);

        public async ValueTask DisposeAsync()
        {
            if (await cluster.IsRunningAsync(CancellationToken.None))
            {
                await cluster.StopAsync("immediate", CancellationToken.None);
            }

            Directory.Delete(folder, recursive: true);
        }

        private sealed class Stop(OwnServer own, int tables) : IProgress<TransferProgress>
        {
            private int done;

            public void Report(TransferProgress value)
            {
                if (value.IsDone && Interlocked.Increment(ref done) == tables)
                {
                    own.cluster.StopAsync("immediate", CancellationToken.None).GetAwaiter().GetResult();
                }
            }
        }
    }
}
