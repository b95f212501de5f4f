using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.RollingBack;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.RollingBack;

/// <summary>Ways down that are wrong: each is found beside the database, which stays as it was.</summary>
public sealed class RehearsalTests(PostgresServer server)
{
    [Theory]
    [InlineData("DownForgets", "DownFirst", "SSP3205", "afterwards index down.clinic.ix_down_note is left over")]
    [InlineData("DownFails", "DownForgets", "SSP3205", "table \"down_of_another_name\" does not exist")]
    [InlineData("DownNever", "DownFails", "SSP3103", "DownNever cannot be taken back. The notes are gone.")]
    public async Task A_way_down_that_does_not_lead_back_is_refused(string from, string to, string code, string message)
    {
        await using var database = await AtAsync(from);
        var before = await database.FingerprintAsync();

        var error = await Assert.ThrowsAnyAsync<PersistenceException>(() => RunAsync(database, to, rehearse: true));

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal([], before.Compare(await database.FingerprintAsync()));
    }

    [Fact]
    public async Task Told_to_it_goes_down_without_a_rehearsal()
    {
        await using var database = await AtAsync("DownForgets");

        var report = await RunAsync(database, "DownFirst", rehearse: false);

        Assert.Equal(["20260101000001_DownFirst"], report.Status.Applied);
    }

    [Fact]
    public async Task Values_of_a_column_that_goes_are_counted()
    {
        await using var database = await AtAsync("DownForgets");
        await using (var superuser = await database.OpenAsSuperuserAsync())
        {
            await superuser.ExecuteAsync("insert into clinic.down (id, more) values (1, 1), (2, 2), (3, null)");
        }

        var plan = await Rollback(database).PlanAsync("DownFirst", ct: TestContext.Current.CancellationToken);

        Assert.Equal([new RowLoss("down.more", 2)], plan.Losses);
        Assert.Equal("1 migrations are reverted; 0 rows in 0 tables and 2 values in 1 columns are lost.", plan.Consequence);
    }

    [Fact]
    public async Task A_role_that_may_create_no_database_is_told_so()
    {
        await using var database = await AtAsync("DownForgets");
        var role = $"r_{Guid.NewGuid():N}";
        await server.ExecuteAsync($"create role {role} login password 'rehearsal' bypassrls in role skinspire_migrator");
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(database.MigratorConnectionString) { Username = role, Passfile = null, Password = "rehearsal" }.ConnectionString;

        var error = await Assert.ThrowsAsync<RollbackUnverifiedException>(() => Rollback(connection).PlanAsync("DownFirst", ct: TestContext.Current.CancellationToken));

        Assert.Contains("the role may not create one", error.Message, StringComparison.Ordinal);
        await server.ExecuteAsync($"drop role {role}");
    }

    private async Task<TestDatabase> AtAsync(string migration)
    {
        var database = await server.NewDatabaseAsync(migrated: false);
        await DownContext.Migrator(database.MigratorConnectionString).RunAsync(migration, ct: TestContext.Current.CancellationToken);
        return database;
    }

    private static Task<Management.Migrating.UpdateReport> RunAsync(TestDatabase database, string to, bool rehearse) =>
        Rollback(database).RunAsync(to, new ChangeRequest("rollback"), _ => { }, rehearse, ct: TestContext.Current.CancellationToken);

    private static DatabaseRollback Rollback(TestDatabase database) => Rollback(database.MigratorConnectionString);

    private static DatabaseRollback Rollback(string connection) => new(TargetDatabase.Find("test", connection)) { Migrator = DownContext.Migrator };
}
