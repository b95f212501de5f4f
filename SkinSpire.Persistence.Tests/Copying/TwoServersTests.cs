using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Copying;
using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Provisioning;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Management.Verification;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Copying;

/// <summary>From one server to another: nothing is shared but the format of COPY.</summary>
public sealed class TwoServersTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire-passwords-");
    private EphemeralServer? other;
    private TargetDatabase? target;

    private TargetDatabase Target => target!;

    public async ValueTask InitializeAsync()
    {
        other = await EphemeralServer.StartAsync(Ct);
        var made = await new DatabaseProvisioner(other.ConnectionString, new PassFile(Path.Combine(folder.FullName, "pgpass"))).CreateAsync(DatabaseEnvironment.Development, Ct);
        target = TargetDatabase.Find("dev", made.Migrator);
    }

    public async ValueTask DisposeAsync()
    {
        await other!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_empty_database_of_another_server_becomes_the_same_byte_for_byte()
    {
        await using var source = await server.NewDatabaseAsync();
        await CopyTests.FillAsync(source);
        await using var application = await source.OpenAsApplicationAsync();

        var report = await new DatabaseCopy(TargetDatabase.Find("test", source.MigratorConnectionString), Target).RunAsync(new CopyRequest(), _ => { }, ct: Ct);

        Assert.Equal(CopyRoute.Stream, report.Route);
        Assert.Equal(await CopyTests.RowsAsync(source), report.Tables);
        Assert.Equal([], (await source.FingerprintAsync()).Compare(await Target.WorkAsync(connection => CatalogReader.ReadAsync(connection, Ct), Ct)));
        Assert.Equal(report.Tables, await Transfer.LookAsync(Target.ConnectionString, [.. (await TablesAsync()).Where(table => report.Tables.Any(copied => copied.Table == table.Name))], ct: Ct));
        Assert.True((await new DatabaseVerifier(Target).VerifyAsync(["stamp", "migrations", "triggers", "tenancy", "validity", "drift"], ct: Ct)).Passed);
    }

    [Fact]
    public async Task Production_leaves_its_server_masked_or_not_at_all()
    {
        await using var production = await server.Production.NewDatabaseAsync();
        await using (var superuser = await production.OpenAsSuperuserAsync())
        {
            await superuser.ExecuteAsync("delete from clinic.environment_stamp");
        }

        await CopyTests.FillAsync(production);
        await using (var superuser = await production.OpenAsSuperuserAsync())
        {
            await superuser.ExecuteAsync("update clinic.environment_stamp set environment = 'prod'");
        }

        var source = TargetDatabase.Find("prod", server.Production.Variables(production)["SKINSPIRE_DATABASE"]);

        await Assert.ThrowsAsync<UnmaskedCopyException>(() => new DatabaseCopy(source, Target).RunAsync(new CopyRequest(), _ => { }, ct: Ct));
        Assert.Null(await Target.WorkAsync(connection => connection.ScalarAsync<string>("select to_regnamespace('clinic')::text", Ct), Ct));
        var report = await new DatabaseCopy(source, Target).RunAsync(new CopyRequest { Masking = MaskingSecret.Random() }, _ => { }, ct: Ct);

        Assert.True(report.IsMasked);
        var verified = await new DatabaseVerifier(Target, source: source).VerifyAsync(["stamp", "masking", "drift"], ct: Ct);
        Assert.Equal([], verified.Checks.SelectMany(check => check.Findings));
        Assert.True(verified.Passed);
    }

    private Task<IReadOnlyList<TransferTable>> TablesAsync() => Target.WorkAsync(connection => TransferTable.ReadAsync(connection, Ct), Ct);
}
