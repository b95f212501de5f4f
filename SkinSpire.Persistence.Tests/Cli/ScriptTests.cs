using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Scripting;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations.StepProbe;

namespace SkinSpire.Persistence.Tests.Cli;

public sealed class ScriptTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire script ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_idempotent_script_needs_no_database_and_gives_the_same_catalog_twice()
    {
        var file = Path.Combine(folder.FullName, "clinic.sql");
        var run = await CliRun.OfAsync(folder.FullName, ["script", "--idempotent", "--output", file]);
        Assert.True(run.ExitCode == 0, run.Talk);
        Assert.Equal("", run.Data);

        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var template = await server.NewDatabaseAsync();
        foreach (var time in new[] { "first", "second" })
        {
            var psql = await Psql.OfAsync(database, file);
            Assert.True(psql.ExitCode == 0, $"{time}: {psql.Output}");
            Assert.Equal([], (await template.FingerprintAsync()).Compare(await database.FingerprintAsync()));
        }
    }

    [Fact]
    public async Task A_script_that_fails_records_nothing_and_says_so_by_its_exit_code()
    {
        var file = Path.Combine(folder.FullName, "clinic.sql");
        await File.WriteAllTextAsync(file, (await CliRun.OfAsync(folder.FullName, ["script"])).Data, TestContext.Current.CancellationToken);
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("create schema clinic authorization skinspire_migrator; create table clinic.users (id int)");

        var psql = await Psql.OfAsync(database, file);

        Assert.Equal((3, 0L), (psql.ExitCode, await superuser.ScalarAsync("select count(*) from clinic.migrations_history")));
    }

    [Fact]
    public async Task It_waits_for_the_lock_that_another_run_holds()
    {
        var file = Path.Combine(folder.FullName, "clinic.sql");
        await File.WriteAllTextAsync(file, MigrationScript.Write(idempotent: true).Sql, TestContext.Current.CancellationToken);
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var other = await database.OpenAsSuperuserAsync();
        await other.ExecuteAsync($"select pg_advisory_lock({AdvisoryLock.Key})");

        var psql = Psql.OfAsync(database, file);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Null(await other.ScalarAsync("select to_regclass('clinic.migrations_history')::text"));
        await other.ExecuteAsync($"select pg_advisory_unlock({AdvisoryLock.Key})");

        var run = await psql;
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("NOTICE:  Waiting for the migration lock, which another run holds.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_down_too()
    {
        var file = Path.Combine(folder.FullName, "down.sql");
        await CliRun.OfAsync(folder.FullName, ["script", "--from", "OperationJournal", "--to", "ReferenceData", "--output", file]);
        await using var database = await server.NewDatabaseAsync();

        await Psql.RunAsync(database, file);

        await using var superuser = await database.OpenAsSuperuserAsync();
        Assert.Null(await superuser.ScalarAsync("select to_regclass('clinic.operation_journal')::text"));
    }

    [Fact]
    public async Task What_cannot_be_written_is_refused()
    {
        var unknown = await CliRun.OfAsync(folder.FullName, ["script", "--to", "Nowhere"]);
        Assert.Equal((2, "SSP3203"), (unknown.ExitCode, unknown.Error));

        var error = Assert.Throws<ScriptNotIdempotentException>(() => MigrationScript.Write(StepContext.Detached(), from: null, to: null, idempotent: true));
        Assert.Contains("20260101000002_StepTwo", error.Message, StringComparison.Ordinal);
    }
}
