using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>The migrator refuses what the tool refuses, in the same words and with the same exit codes.</summary>
public sealed class MigratorGuardTests(PostgresServer server) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire migrator guard ");
    private TestDatabase? database;

    private TestDatabase Production => database!;

    public async ValueTask InitializeAsync() => database = await server.Production.NewDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await Production.DisposeAsync();
    }

    [Theory]
    [InlineData("SSP4201", "update", "--env", "dev")]
    [InlineData("SSP4204", "update", "--env", "prod")]
    [InlineData("SSP4204", "update", "--env", "prod", "--yes")]
    [InlineData("SSP4207", "update", "--env", "prod", "--confirm", "NAME")]
    [InlineData("SSP4204", "rollback", "--to", "ReferenceData", "--env", "prod")]
    [InlineData("SSP4207", "rollback", "--to", "ReferenceData", "--env", "prod", "--confirm", "NAME")]
    public async Task Production_is_not_changed_by_half_a_word(string code, params string[] arguments)
    {
        var before = await Level.OfAsync(Production);

        var migrator = await RunAsync(MigratorRun.Tool, arguments);
        var tool = await RunAsync(CliRun.Tool, arguments);

        Assert.Equal((5, code, Words(tool)), (migrator.ExitCode, migrator.Error, Words(migrator)));
        before.Check(await Level.OfAsync(Production));
    }

    [Fact]
    public async Task What_is_spelled_confirmed_and_reasoned_is_done_over_TLS_and_journalled()
    {
        Assert.Equal(0, (await RunAsync(MigratorRun.Tool, "rollback", "--to", "WaysBack", "--env", "prod", "--confirm", "NAME", "--no-backup-check", "drill")).ExitCode);
        Assert.Equal(0, (await RunAsync(MigratorRun.Tool, "rollback", "--to", "OperationJournal", "--env", "prod", "--confirm", "NAME", "--no-backup-check", "drill")).ExitCode);

        await using var superuser = await Production.OpenAsSuperuserAsync();
        Assert.Equal("rollback by the migrator, to OperationJournal", await superuser.ScalarAsync("select operation || ' ' || reason from clinic.operation_journal where reason like 'by %'"));
        Assert.Equal(KnownMigrations.Ids.Count(id => string.CompareOrdinal(id, "20261124195708_OperationJournal") <= 0), (int)(long)(await superuser.ScalarAsync("select count(*) from clinic.migrations_history"))!);
    }

    [Theory]
    [InlineData(2, null, "updat", "--env", "prod")]
    [InlineData(2, "SSP3203", "update", "--to", "Nowhere", "--env", "prod")]
    [InlineData(2, "SSP3203", "rollback", "--to", "Nowhere", "--env", "prod")]
    [InlineData(5, "SSP4202", "update", "--to", "ClinicSchema", "--env", "prod")]
    [InlineData(3, "SSP3601", "status", "--plan", "/nowhere", "--env", "prod")]
    [InlineData(3, "SSP1003", "status")]
    [InlineData(3, "SSP1001", "status", "--env", "staging")]
    [InlineData(0, null, "status", "--env", "prod")]
    [InlineData(0, null, "update", "--dry-run", "--env", "prod")]
    public async Task It_ends_with_the_code_that_the_table_says(int code, string? error, params string[] arguments)
    {
        var run = await RunAsync(MigratorRun.Tool, arguments);

        Assert.Equal((code, error), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("SSP4101", "Port=1")]
    [InlineData("SSP4102", "Username=skinspire_migrator;Password=not the word;Passfile=")]
    [InlineData("SSP4103", "Database=nowhere")]
    public async Task What_cannot_be_connected_to_is_said_without_its_password(string code, string change)
    {
        var connection = new NpgsqlConnectionStringBuilder($"{server.Production.Variables(Production)["SKINSPIRE_DATABASE"]};{change}").ConnectionString;

        var run = await CliRun.OfAsync(folder.FullName, ["update", "--env", "prod"], new(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = connection }, MigratorRun.Tool);

        Assert.Equal((4, code), (run.ExitCode, run.Error));
        Assert.DoesNotContain("not the word", run.Talk + run.Data, StringComparison.Ordinal);
    }

    private static string Words(CliRun run) => string.Join('\n', run.Talk.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^2..]);

    private Task<CliRun> RunAsync(string tool, params string[] arguments) => CliRun.OfAsync(
        folder.FullName, arguments.Select(argument => argument == "NAME" ? Production.Name : argument), server.Production.Variables(Production), tool);
}
