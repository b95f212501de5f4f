using System.Text;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Planning;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations.StepProbe;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>The plan that the build wrote is what EF sends.</summary>
public sealed class PlanTests(PostgresServer server)
{
    [Fact]
    public async Task The_build_wrote_what_EF_makes_now()
    {
        var written = await File.ReadAllTextAsync(MigratorRun.Plan, TestContext.Current.CancellationToken);

        Assert.Equal(Encoding.UTF8.GetString(ClinicPlan.Make().Write()), written);
    }

    [Fact]
    public void It_has_the_migrations_that_an_application_knows() => Assert.Equal(KnownMigrations.Ids, ClinicPlan.Make().Ids);

    [Fact]
    public async Task Its_statements_are_those_that_an_update_sends_and_its_ways_back_those_of_a_rollback()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        var plan = ClinicPlan.Make();

        Assert.Equal(plan.Migrations.SelectMany(migration => migration.Up).Select(Text), await SentAsync(database, null));
        Assert.Equal(plan.Migrations.Reverse().SelectMany(migration => migration.Down.Statements).Select(Text), await SentAsync(database, DatabaseMigrator.Empty));
    }

    [Theory]
    [InlineData("create table", "create tablee")]
    [InlineData("\"inTransaction\":true", "\"inTransaction\":false")]
    public void One_that_was_changed_is_refused(string before, string after)
    {
        var changed = Encoding.UTF8.GetString(ClinicPlan.Make().Write()).Replace(before, after, StringComparison.OrdinalIgnoreCase);

        var error = Assert.Throws<PlanInvalidException>(() => Read(changed));

        Assert.Equal("SSP3601", error.Code);
        Assert.Contains("20261124134756_ClinicSchema", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"historyTable\":\"x\"}")]
    [InlineData("{\"historyTable\":\"x\",\"migrations\":[]}")]
    [InlineData("{\"historyTable\":\"x\",\"migrations\":[{}]}")]
    [InlineData("[1]")]
    public void What_is_no_plan_is_refused(string text) => Assert.Throws<PlanInvalidException>(() => Read(text));

    private static ReleasePlan Read(string text) => ReleasePlan.Read(Encoding.UTF8.GetBytes(text), "a test");

    private static string Text(MigrationStatement statement) => statement.Sql.Trim();

    // Before its first migration EF makes the history table.
    private static async Task<IEnumerable<string>> SentAsync(TestDatabase database, string? target)
    {
        var said = new List<RunMessage>();
        await new DatabaseMigrator(database.MigratorConnectionString).RunAsync(target, new Said(said), TestContext.Current.CancellationToken);
        return [.. said.SkipWhile(message => message.Kind != RunMessageKind.Step).Where(message => message.Kind == RunMessageKind.Statement).Select(message => message.Text)];
    }
}
