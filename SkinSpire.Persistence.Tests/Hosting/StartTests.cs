using Microsoft.Extensions.Options;
using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Hosting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Hosting;

/// <summary>An application starts only on a database that it was made for.</summary>
public sealed class StartTests(PostgresServer server)
{
    [Fact]
    public async Task It_starts_on_a_good_database_and_its_health_is_good()
    {
        await using var database = await server.NewDatabaseAsync();
        await using var clinic = new HostedClinic(database);

        await clinic.StartAsync();

        Assert.Equal("", await clinic.UnhealthyAsync());
        Assert.Contains(1102, clinic.Log.Lines.Select(line => line.Event));
    }

    [Fact]
    public async Task Every_fault_of_options_and_configuration_is_said_before_anything_is_connected_to()
    {
        await using var clinic = new HostedClinic(null!, configure: options => options.LongestWait = TimeSpan.Zero, settings: new()
        {
            ["SkinSpire:Environment"] = "prod",
            ["SkinSpire:Production:Port"] = "0",
            ["SkinSpire:Production:SslMode"] = "Disable",
        });

        var error = await Assert.ThrowsAsync<OptionsValidationException>(clinic.StartAsync);

        Assert.Equal(["LongestWait", "Port", "Host", "Database", "Username", "SslMode"], error.Failures.Select(fault => fault.Split(' ')[0]));
    }

    [Fact]
    public async Task Without_an_environment_it_does_not_start()
    {
        await using var clinic = new HostedClinic(null!, settings: []);

        Assert.StartsWith("Nothing says which environment is meant.", Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(clinic.StartAsync)).Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("superuser", "it is a superuser, it bypasses row-level security")]
    [InlineData("migrator", "it bypasses row-level security, it is a member of skinspire_owner, it owns migrations_history, it may make temporary tables")]
    [InlineData("owner", "it is a member of skinspire_owner")]
    [InlineData("off", "it switches row-level security off")]
    public async Task A_role_for_which_hospitals_are_not_kept_apart_is_refused(string role, string reasons)
    {
        await using var database = await server.NewDatabaseAsync();
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("do $$ begin if not exists (select from pg_roles where rolname = 'too_powerful') then create role too_powerful login; end if; end $$; grant skinspire_owner to too_powerful; alter role too_powerful password 'too powerful'");
        await superuser.ExecuteAsync($"grant connect on database {database.Name} to too_powerful");
        var connection = role switch
        {
            "superuser" => database.SuperuserConnectionString,
            "migrator" => database.MigratorConnectionString,
            "off" => new NpgsqlConnectionStringBuilder(database.ApplicationConnectionString) { Options = "-c row_security=off" }.ConnectionString,
            _ => new NpgsqlConnectionStringBuilder(database.ApplicationConnectionString) { Username = "too_powerful", Password = "too powerful", Passfile = null }.ConnectionString,
        };
        await using var clinic = new HostedClinic(database, connection);

        var error = await Assert.ThrowsAsync<RoleTooPowerfulException>(clinic.StartAsync);

        Assert.Equal($"SSP4205 {reasons}.", $"{error.Code} {error.Message[(error.Message.IndexOf(':', StringComparison.Ordinal) + 2)..]}");
    }

    [Fact]
    public async Task A_database_of_another_environment_is_refused()
    {
        await using var database = await server.NewDatabaseAsync();
        await using var migrator = await database.OpenAsMigratorAsync();
        await EnvironmentStamper.StampAsync(migrator.Connection, DatabaseEnvironment.Production, TestContext.Current.CancellationToken);
        await using var clinic = new HostedClinic(database);

        await Assert.ThrowsAsync<StampMismatchException>(clinic.StartAsync);
        Assert.Equal("skinspire-stamp SSP4201", await clinic.UnhealthyAsync());
    }

    [Fact]
    public async Task A_missing_guard_is_refused_and_told_while_it_runs()
    {
        await using var database = await server.NewDatabaseAsync();
        await using var clinic = new HostedClinic(database);
        await clinic.StartAsync();
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("alter table clinic.users disable trigger hash_password; alter table clinic.appointments drop constraint ex_appointments_staff_no_overlap");

        Assert.Equal("skinspire-guards SSP3006", await clinic.UnhealthyAsync());
        await using var second = new HostedClinic(database);
        Assert.Equal(["appointments.ex_appointments_staff_no_overlap", "users.hash_password"], (await Assert.ThrowsAsync<GuardsMissingException>(second.StartAsync)).Guards);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named()
    {
        await using var database = await server.NewDatabaseAsync();
        await using var clinic = new HostedClinic(database, new NpgsqlConnectionStringBuilder(database.ApplicationConnectionString) { Port = 1 }.ConnectionString);

        await Assert.ThrowsAsync<ServerUnreachableException>(clinic.StartAsync);
        Assert.Equal("skinspire-database SSP4101, skinspire-guards SSP4101, skinspire-migrations SSP4101, skinspire-stamp SSP4101", await clinic.UnhealthyAsync());
    }

    [Fact]
    public async Task Pending_migrations_are_refused_by_default()
    {
        await using var database = await BehindAsync();
        await using var clinic = new HostedClinic(database);

        Assert.Equal(KnownMigrations.Ids.Skip(1), (await Assert.ThrowsAsync<MigrationsPendingException>(clinic.StartAsync)).Pending);
        Assert.Equal("skinspire-migrations SSP3005", await clinic.UnhealthyAsync());
    }

    [Fact]
    public async Task Many_instances_that_apply_them_at_once_all_start()
    {
        await using var database = await BehindAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var clinic = new HostedClinic(database, configure: options => options.OnStart = StartMode.Apply);
            await clinic.StartAsync();
        }));

        await using var superuser = await database.OpenAsSuperuserAsync();
        Assert.Equal((long)KnownMigrations.Ids.Count, await superuser.ScalarAsync("select count(*) from clinic.migrations_history"));
    }

    [Fact]
    public async Task One_that_waits_starts_when_another_has_applied_them_and_gives_up_when_nobody_does()
    {
        await using var database = await BehindAsync();
        await using var waiting = new HostedClinic(database, configure: options => options.OnStart = StartMode.WaitForOther);
        await using var impatient = new HostedClinic(database, configure: options => (options.OnStart, options.LongestWait) = (StartMode.WaitForOther, TimeSpan.FromSeconds(1)));
        await Assert.ThrowsAsync<MigrationsPendingException>(impatient.StartAsync);

        var start = waiting.StartAsync();
        Assert.False(start.IsCompleted);
        await new DatabaseMigrator(database.MigratorConnectionString).RunAsync(ct: TestContext.Current.CancellationToken);

        await start;
        Assert.Equal([1101, 1103, 1102], waiting.Log.Lines.Select(line => line.Event).Where(id => id is >= 1101 and <= 1104));
    }

    // As a deployment finds it that adds migrations; the history is readable, as in every database from now on.
    private async Task<TestDatabase> BehindAsync()
    {
        var database = await server.NewDatabaseAsync();
        await new DatabaseMigrator(database.MigratorConnectionString).RunAsync(KnownMigrations.Ids[0], ct: TestContext.Current.CancellationToken);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("grant select on clinic.migrations_history to skinspire_app");
        return database;
    }
}
