using Npgsql;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>What can be wrong with a server or a connection: one sentence, a remedy, the exit code, and nothing changed.</summary>
public sealed class FaultTests(PostgresServer server)
{
    [Theory]
    [InlineData("nobody listens", 4, "SSP4101")]
    [InlineData("wrong password", 4, "SSP4102")]
    [InlineData("no such role", 4, "SSP4102")]
    [InlineData("no such database", 4, "SSP4103")]
    public async Task A_bad_connection_is_one_sentence_with_a_remedy(string fault, int exitCode, string code)
    {
        var connection = new NpgsqlConnectionStringBuilder(server.SuperuserConnectionString) { Timeout = 5 };
        _ = fault switch
        {
            "nobody listens" => connection["Port"] = 1,
            "wrong password" => connection["Password"] = "not-the-password",
            "no such role" => connection["Username"] = "nobody_of_that_name",
            _ => connection["Database"] = "not_there",
        };

        foreach (var verb in new[] { "update", "status", "verify" })
        {
            var run = await RunAsync(connection.ConnectionString, verb, "--env", "test");
            Assert.Equal((exitCode, code, ""), (run.ExitCode, run.Error, run.Data));
            Assert.DoesNotContain(connection.Password!, run.Talk, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_locked_database_names_the_holder_and_is_left_as_it_was()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var holder = await Session.OpenAsync(database.SuperuserConnectionString);
        await holder.ExecuteAsync($"select pg_advisory_lock({MigrationLock.Key})");

        var run = await RunAsync(database.MigratorConnectionString, "update", "--env", "test", "--wait", "1");

        Assert.Equal((6, "SSP3002"), (run.ExitCode, run.Error));
        Assert.Contains("waiting for another run: ", run.Talk, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"server process {holder.Connection.ProcessID}"), run.Talk, StringComparison.Ordinal);
        Assert.Null(await holder.ScalarAsync("select to_regnamespace('clinic')::text"));
    }

    [Fact]
    public async Task A_statement_that_fails_rolls_its_migration_back()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("create schema clinic authorization skinspire_migrator");
        await superuser.ExecuteAsync("create table clinic.users (id int)");

        var run = await RunAsync(database.MigratorConnectionString, "update", "--env", "test");

        Assert.Equal((7, "SSP3201"), (run.ExitCode, run.Error));
        Assert.Contains("20261124134756_ClinicSchema failed at line", run.Talk, StringComparison.Ordinal);
        Assert.Contains("relation \"users\" already exists. The database stands at no migration: 0 of ", run.Talk, StringComparison.Ordinal);
        Assert.Equal("migrations_history,users", await superuser.ScalarAsync("select string_agg(tablename, ',' order by tablename) from pg_tables where schemaname = 'clinic'"));
        Assert.Equal(0L, await superuser.ScalarAsync("select count(*) from clinic.migrations_history"));
    }

    [Theory]
    [InlineData("15.13", true)]
    [InlineData("15.14", false)]
    [InlineData("16.9", true)]
    [InlineData("17.6", false)]
    [InlineData("14.30", true)]
    [InlineData("19.0", false)]
    public void A_server_that_is_too_old_is_refused(string version, bool refused)
    {
        var error = Record.Exception(() => ServerVersion.Check(Version.Parse(version)));

        Assert.Equal(refused ? "SSP4003 Connection" : "", error is ServerTooOldException known ? $"{known.Code} {ExitCodes.Of(known)}" : "");
    }

    [Fact]
    public void A_target_is_named_without_its_password() =>
        Assert.Equal("app@db:6432/clinic", Target.Of("Host=db;Port=6432;Username=app;Password=secret;Database=clinic"));

    private static Task<CliRun> RunAsync(string connection, params string[] arguments) =>
        CliRun.OfAsync(Path.GetTempPath(), arguments, new Dictionary<string, string?> { ["SKINSPIRE_DATABASE"] = connection });
}
