using ClinicLab.Orders;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Hosting;
using SkinSpire.Persistence.Tests.Hosting;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Planning;

namespace SkinSpire.Persistence.Tests.Modules;

/// <summary>An application with a module starts on a database that has the module's migrations, or applies them.</summary>
public sealed class ModuleStartTests(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? database;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync() => database = await server.NewDatabaseAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task It_does_not_start_while_the_module_s_migrations_are_pending()
    {
        await using (var early = HostedClinic.Of<LabDbContext>(Database))
        {
            var error = await Assert.ThrowsAsync<MigrationsPendingException>(early.StartAsync);
            Assert.Equal(["20261125024026_LabOrders"], error.Pending);
        }

        await Database.MigrateLabAsync();
        await using var application = HostedClinic.Of<LabDbContext>(Database);
        await application.StartAsync();
        Assert.Equal("", await application.UnhealthyAsync());
    }

    [Fact]
    public async Task A_guard_of_the_module_s_tables_is_missed_when_it_is_disabled()
    {
        const string Guard = "lab.lab_orders.update_timestamp";
        await Database.MigrateLabAsync();
        await using var superuser = await Database.OpenAsSuperuserAsync();
        await GuardCheck.CheckAsync(superuser.Connection, [Guard], TestContext.Current.CancellationToken);

        await superuser.ExecuteAsync("alter table lab.lab_orders disable trigger update_timestamp");

        Assert.Equal([Guard], (await Assert.ThrowsAsync<GuardsMissingException>(() => GuardCheck.CheckAsync(superuser.Connection, [Guard], TestContext.Current.CancellationToken))).Guards);
    }

    [Fact]
    public async Task It_applies_the_clinic_s_migrations_and_then_the_module_s_when_it_is_told_to()
    {
        await using var former = await server.NewDatabaseAsync(migrated: false);
        await Runners.RunAsync("MigrateAsync", former, "0", KnownMigrations.Ids[^2]);
        await using var application = HostedClinic.Of<LabDbContext>(former, options => options.OnStart = StartMode.Apply);

        await application.StartAsync();

        await using var superuser = await former.OpenAsSuperuserAsync();
        Assert.Equal(
            KnownMigrations.Ids.Append("20261125024026_LabOrders"),
            ((string)(await superuser.ScalarAsync("select string_agg(migration_id, ',' order by migration_id) from (select migration_id from clinic.migrations_history union all select migration_id from lab.migrations_history) as applied"))!).Split(','));
    }
}
