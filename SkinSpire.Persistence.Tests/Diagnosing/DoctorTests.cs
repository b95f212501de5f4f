using Npgsql;
using SkinSpire.Persistence.Management.Diagnosing;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Diagnosing;

/// <summary>A machine is examined whatever state it is in.</summary>
public sealed class DoctorTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire doctor ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Without_configuration_and_server_it_warns_and_ends_with_0()
    {
        var run = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("warn", "Nothing says which environment is meant."), Line(run, "configuration"));
        Assert.Equal("ok", Line(run, "time zones").Outcome);
        Assert.StartsWith("not made yet", Line(run, "local server").Detail, StringComparison.Ordinal);
        Assert.Contains("postgres (PostgreSQL)", Line(run, "PostgreSQL server").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_answers_is_named_and_no_secret_is_shown()
    {
        var connection = new NpgsqlConnectionStringBuilder(server.SuperuserConnectionString);

        var run = await RunAsync(("SKINSPIRE_DATABASE", connection.ConnectionString), ("SKINSPIRE_ENV", "test"), ("PGPASSWORD", "a secret of the environment"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("PostgreSQL ", Line(run, "connection").Detail, StringComparison.Ordinal);
        Assert.StartsWith("pg_dump ", Line(run, "backup").Detail, StringComparison.Ordinal);
        Assert.Contains("PGPASSWORD", Line(run, "variables").Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(connection.Password!, run.Data + run.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret of the environment", run.Data + run.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("configuration", "'staging' from SKINSPIRE_ENV is no environment", "SKINSPIRE_ENV", "staging")]
    [InlineData("configuration", "Port (SKINSPIRE_PORT)", "SKINSPIRE_PORT", "0")]
    [InlineData("connection", "does not answer", "SKINSPIRE_PORT", "1")]
    [InlineData("PostgreSQL server", "SKINSPIRE_PG_BIN names", "SKINSPIRE_PG_BIN", "/nowhere")]
    public async Task What_stops_work_is_a_failure_with_its_remedy_and_ends_with_8(string subject, string detail, string variable, string value)
    {
        var run = await RunAsync(("SKINSPIRE_ENV", "dev"), ("SKINSPIRE_HOST", "127.0.0.1"), ("SKINSPIRE_PORT", "1"), ("SKINSPIRE_DATABASE_NAME", "x"), ("SKINSPIRE_USERNAME", "x"), (variable, value));

        Assert.Equal((8, "fail"), (run.ExitCode, Line(run, subject).Outcome));
        Assert.Contains(detail, Line(run, subject).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "15.18", "Ok pg_dump 15 against a server of version 15")]
    [InlineData("pg_dump (PostgreSQL) 17.6", "15.18", "Ok pg_dump 17 against a server of version 15")]
    [InlineData("pg_dump (PostgreSQL) 15.18", "17.6", "Warn pg_dump 15 against a server of version 17: it refuses a newer one → Install the programs of PostgreSQL 17 or newer (package postgresql-17), and let SKINSPIRE_PG_BIN name their folder.")]
    [InlineData(null, "17.6", "not known")]
    public void A_pg_dump_that_is_older_than_the_server_cannot_back_it_up(string? client, string server, string said)
    {
        var found = ClientPrograms.Compare(client, server);

        Assert.Equal(said, found is null ? "not known" : $"{found.Outcome} {found.Detail}{(found.Remedy is null ? "" : $" → {found.Remedy}")}");
    }

    private static (string? Outcome, string Detail) Line(CliRun run, string subject)
    {
        var line = run.Json.GetProperty("result").GetProperty("diagnoses").EnumerateArray().First(diagnosis => diagnosis.GetProperty("subject").GetString() == subject);
        return (line.GetProperty("outcome").GetString(), line.GetProperty("detail").GetString()!);
    }

    private Task<CliRun> RunAsync(params (string Name, string Value)[] variables) => CliRun.OfAsync(
        folder.FullName, ["doctor", "--json"], variables.GroupBy(variable => variable.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, string? (group) => group.Last().Value, StringComparer.Ordinal));
}
