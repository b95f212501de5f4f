using ClinicLab.Orders;
using ClinicLab.Orders.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Management.ModelRules;
using SkinSpire.Persistence.Modules;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Linting;
using SkinSpire.Persistence.Tests.Planning;

namespace SkinSpire.Persistence.Tests.Modules;

/// <summary>A module of the HMS: the clinic's tables with its own beside them, and migrations of its own.</summary>
public sealed class ModuleTests(PostgresServer server)
{
    [Fact]
    public async Task Its_migrations_make_its_own_tables_and_leave_the_clinic_s_alone_up_and_down()
    {
        await using var database = await server.NewDatabaseAsync();
        var before = await Level.OfAsync(database);

        await database.MigrateLabAsync();

        before.Check(await Level.OfAsync(database));
        await using var superuser = await database.OpenAsSuperuserAsync();
        Assert.Equal(
            "lab_orders skinspire_owner true true, migrations_history skinspire_migrator false false",
            await superuser.ScalarAsync("select string_agg(concat_ws(' ', relname, relowner::regrole, relrowsecurity::text, relforcerowsecurity::text), ', ' order by relname) from pg_class where relnamespace = 'lab'::regnamespace and relkind = 'r'"));
        Assert.Equal("20261125024026_LabOrders", await superuser.ScalarAsync("select string_agg(migration_id, ',') from lab.migrations_history"));
        Assert.Equal("keep_hospital,track_user_changes,update_timestamp", await superuser.ScalarAsync("select string_agg(tgname, ',' order by tgname) from pg_trigger where tgrelid = 'lab.lab_orders'::regclass and not tgisinternal"));

        await database.MigrateLabAsync("0");

        before.Check(await Level.OfAsync(database));
        Assert.Equal("migrations_history", await superuser.ScalarAsync("select string_agg(relname, ',') from pg_class where relnamespace = 'lab'::regnamespace and relkind = 'r'"));
    }

    [Fact]
    public async Task Its_model_keeps_the_rules_of_the_clinic_s_and_has_no_pending_change()
    {
        await using var context = new LabDbContext(LabDatabase.Options(null));

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Equal([], ClinicModelRules.Violations(context.GetService<IDesignTimeModel>().Model));
        Assert.Equal([], Scratch.Lint(new LabOrders { ActiveProvider = "Npgsql.EntityFrameworkCore.PostgreSQL" }).Findings);
    }

    [Theory]
    [InlineData("clinic")]
    [InlineData("public")]
    [InlineData("pg_temp")]
    [InlineData("Lab")]
    [InlineData("lab; drop schema clinic")]
    [InlineData("a_name_of_more_than_20")]
    [InlineData("")]
    public void A_schema_that_cannot_be_a_module_s_own_is_refused(string schema)
    {
        var error = Assert.Throws<ArgumentException>(() => new ModuleSchemaAttribute(schema));

        Assert.StartsWith($"'{schema}' cannot be a module's schema", error.Message, StringComparison.Ordinal);
    }
}
