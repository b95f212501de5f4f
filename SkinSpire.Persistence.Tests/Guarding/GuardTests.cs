using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Guarding;

/// <summary>Every way to change a database that is not meant; each is refused, leaves the catalog as it was, and no DDL reached the server.</summary>
public sealed class GuardTests(PostgresServer server) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire guard ");
    private TestDatabase? database;

    private TestDatabase Target => database!;

    public async ValueTask InitializeAsync() => database = await server.Production.NewDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await Target.DisposeAsync();
    }

    [Theory]
    [InlineData("SSP4201", "--env", "dev")]
    [InlineData("SSP4201", "--env", "test")]
    [InlineData("SSP4204", "--env", "prod")]
    [InlineData("SSP4204", "--env", "prod", "--yes")]
    [InlineData("SSP4204", "--env", "prod", "--confirm", "skinspire_prodd", "--no-backup-check", "drill")]
    [InlineData("SSP4207", "--env", "prod", "--confirm", "NAME")]
    [InlineData("SSP4207", "--env", "prod", "--confirm", "NAME", "--no-backup-check", " ")]
    public async Task An_update_of_production_by_the_command_line_is_refused(string code, params string[] arguments) =>
        Assert.Equal((5, code), await RefusalAsync(["update", .. arguments]));

    [Theory]
    [InlineData("SKINSPIRE_ENV", "prod")]
    [InlineData("DOTNET_ENVIRONMENT", "Production")]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Production")]
    public async Task An_update_of_production_by_a_variable_is_refused(string variable, string word) =>
        Assert.Equal((5, "SSP4206"), await RefusalAsync(["update", "--confirm", "NAME", "--no-backup-check", "drill"], variable, word));

    [Fact]
    public async Task An_update_of_production_by_a_file_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "skinspire.local.json"), """{ "SkinSpire": { "Environment": "prod" } }""", TestContext.Current.CancellationToken);

        Assert.Equal((5, "SSP4206"), await RefusalAsync(["update", "--confirm", "NAME", "--no-backup-check", "drill"]));
    }

    [Fact]
    public async Task Another_environment_chosen_by_a_variable_or_a_file_meets_the_stamp()
    {
        Assert.Equal((5, "SSP4201"), await RefusalAsync(["update"], "SKINSPIRE_ENV", "dev"));

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "skinspire.local.json"), """{ "SkinSpire": { "Environment": "test" } }""", TestContext.Current.CancellationToken);
        Assert.Equal((5, "SSP4201"), await RefusalAsync(["update"]));
    }

    [Fact]
    public async Task The_connection_string_on_the_command_line_meets_the_stamp_too() =>
        Assert.Equal((5, "SSP4201"), await RefusalAsync(["update", "--env", "dev", "--connection", server.Production.Variables(Target)["SKINSPIRE_DATABASE"]!]));

    [Theory]
    [InlineData("SSP4201", "--env", "dev")]
    [InlineData("SSP4204", "--env", "prod")]
    [InlineData("SSP4207", "--env", "prod", "--confirm", "NAME")]
    public async Task An_installation_of_triggers_on_production_is_refused(string code, params string[] arguments)
    {
        await using var superuser = await Target.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("alter table clinic.users disable trigger hash_password");

        Assert.Equal((5, code), await RefusalAsync(["triggers", "install", .. arguments]));
    }

    [Theory]
    [InlineData("env", "use", "prod")]
    [InlineData("env", "use", "production")]
    [InlineData("create", "--env", "prod")]
    [InlineData("setup", "--env", "live")]
    public async Task Production_is_not_chosen_or_made(params string[] arguments) => Assert.Equal((5, "SSP4203"), await RefusalAsync(arguments));

    [Theory]
    [InlineData("SSP4203", "reset", "--env", "prod", "--yes")]
    [InlineData("SSP4201", "reset", "--env", "dev", "--yes")]
    [InlineData("SSP4204", "rollback", "--env", "prod", "--to", "ReferenceData", "--yes")]
    [InlineData("SSP4201", "rollback", "--env", "test", "--to", "ReferenceData", "--yes")]
    [InlineData("SSP4204", "repair", "--env", "prod", "--yes")]
    [InlineData("SSP4201", "repair", "--env", "dev", "--yes")]
    public async Task What_resets_goes_back_or_repairs_is_refused_too(string code, params string[] arguments) => Assert.Equal((5, code), await RefusalAsync(arguments));

    // Without it a log that is not written, or not read, would let every refusal pass.
    [Fact]
    public async Task The_log_shows_the_DDL_of_what_is_not_refused()
    {
        await using var superuser = await Target.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("alter table clinic.users disable trigger hash_password");
        await using var log = await ServerLog.ListenAsync(Target);

        Assert.Equal(0, (await RunAsync(["triggers", "install", "--env", "prod", "--confirm", "NAME", "--no-backup-check", "drill"])).ExitCode);

        Assert.Contains(await log.StatementsAsync(), line => line.Contains("hash_password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_spelled_confirmed_and_reasoned_is_done_and_journalled()
    {
        var run = await RunAsync(["update", "--env", "prod", "--confirm", Target.Name, "--no-backup-check", "drill of the restore"]);

        Assert.True(run.ExitCode == 0, run.Talk);
        await using var migrator = await Target.OpenAsMigratorAsync();
        Assert.Equal("update: no backup check: drill of the restore", await migrator.ScalarAsync("select string_agg(operation || ': ' || reason, ',') from clinic.operation_journal"));
    }

    [Fact]
    public async Task A_stamp_changes_only_where_environment_and_name_are_said_and_is_journalled()
    {
        Assert.Equal((5, "SSP4206"), await RefusalAsync(["env", "restamp", "--confirm", "NAME", "--reason", "moved"], "SKINSPIRE_ENV", "test"));
        Assert.Equal((5, "SSP4204"), await RefusalAsync(["env", "restamp", "--env", "test", "--reason", "moved"]));

        var run = await RunAsync(["env", "restamp", "--env", "test", "--confirm", Target.Name, "--reason", "moved", "--json"]);
        Assert.True(run.ExitCode == 0, run.Talk);
        Assert.Equal(("prod", "test"), (run.Json.GetProperty("result").GetProperty("former").GetString(), run.Json.GetProperty("result").GetProperty("stamp").GetString()));
        await using var migrator = await Target.OpenAsMigratorAsync();
        Assert.Equal("test env restamp prod to test: moved", await migrator.ScalarAsync("select environment || ' ' || operation || ' ' || reason from clinic.operation_journal, clinic.environment_stamp"));
    }

    [Fact]
    public async Task A_database_is_stamped_from_its_making_and_not_only_from_its_first_migration()
    {
        await using var empty = await server.NewDatabaseAsync(migrated: false);
        await server.ExecuteAsync($"comment on database {empty.Name} is 'SkinSpire clinic database, environment test'");
        var variables = new Dictionary<string, string?> { ["SKINSPIRE_DATABASE"] = empty.MigratorConnectionString };

        var other = await CliRun.OfAsync(folder.FullName, ["update", "--env", "dev"], variables);
        var own = await CliRun.OfAsync(folder.FullName, ["update", "--env", "test"], variables);

        Assert.Equal((5, "SSP4201", 0), (other.ExitCode, other.Error, own.ExitCode));
        await using var migrator = await empty.OpenAsMigratorAsync();
        Assert.Equal("test", await migrator.ScalarAsync("select environment from clinic.environment_stamp"));
    }

    // Refused, the catalog is the same before and after, and nothing was tried that was then rolled back.
    private async Task<(int, string?)> RefusalAsync(string[] arguments, string? variable = null, string? word = null)
    {
        var before = await Target.FingerprintAsync();
        await using var log = await ServerLog.ListenAsync(Target);
        var run = await RunAsync(arguments, variable, word);
        Assert.Equal([], await log.StatementsAsync());
        Assert.Equal([], before.Compare(await Target.FingerprintAsync()));
        return (run.ExitCode, run.Error);
    }

    private Task<CliRun> RunAsync(string[] arguments, string? variable = null, string? word = null)
    {
        var variables = server.Production.Variables(Target);
        if (variable is not null)
        {
            variables[variable] = word;
        }

        return CliRun.OfAsync(folder.FullName, arguments.Select(argument => argument == "NAME" ? Target.Name : argument), variables);
    }
}
