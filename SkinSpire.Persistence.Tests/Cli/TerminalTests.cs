using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Verification;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>The tool as a person sees it, in real terminals; on a machine without tmux these tests fail (build/prepare.sh installs it).</summary>
public sealed class TerminalTests(PostgresServer server, Terminal terminal) : IClassFixture<Terminal>
{
    private const char Escape = '\u001b';

    // Before the first table of the clinic a migration waits until it is let go on.
    private const string Hold =
        """
        create function public.hold() returns event_trigger language plpgsql as $$
        begin
            if to_regclass('clinic.patients') is not null then
                perform pg_sleep(120);
            end if;
        end $$;
        create event trigger hold on ddl_command_start execute function public.hold();
        """;

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Progress_and_tables_fit_the_terminal(int columns)
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);

        var update = await RunAsync(database, columns, "update");
        Assert.All(KnownMigrations.Ids, (id, place) => Assert.Contains(update, line => line.StartsWith(FormattableString.Invariant($"{place + 1}/{KnownMigrations.Ids.Count} applied {id} ("), StringComparison.Ordinal)));
        Assert.All(KnownMigrations.Ids, id => Assert.Contains(update, line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, "applied", ..] && name == id));

        Assert.Contains("migrations", Names(await RunAsync(database, columns, "status")));
        Assert.Contains("patients", Names(await RunAsync(database, columns, "inspect")));
        Assert.Contains("hash_password", Names(await RunAsync(database, columns, "triggers", "list")));
        Assert.Contains(await RunAsync(database, columns, "populate"), line => line.StartsWith("2 hospitals, ", StringComparison.Ordinal) && line.EndsWith(" rows inserted", StringComparison.Ordinal));
        Assert.Contains("1/2 checking tenancy", string.Join('\n', await RunAsync(database, columns, "verify", "--check", "tenancy", "--check", "transaction")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colour_is_for_a_terminal_that_wants_it()
    {
        await using var database = await Verified.NewAsync(server);
        string[] verify = ["dotnet", CliRun.Tool, "verify", "--check", "stamp", "--env", "test"];
        var file = Path.Combine(terminal.Folder, "redirected");

        Assert.Contains(Escape, await ColoursAsync(database, verify));
        Assert.DoesNotContain(Escape, await ColoursAsync(database, [.. verify, "--no-color"]));
        Assert.DoesNotContain(Escape, await ColoursAsync(database, verify, ("NO_COLOR", "1")));
        Assert.DoesNotContain(Escape, await ColoursAsync(database, verify, ("TERM", "dumb")));
        await ColoursAsync(database, ["sh", "-c", $"\"$@\" > '{file}'", "sh", .. verify]);
        Assert.Equal("passed  stamp\n1 checks, 0 skipped, 0 findings\n", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_destroys_is_asked_and_only_yes_goes_on()
    {
        await using var database = await Verified.NewAsync(server);
        await using (var superuser = await database.OpenAsSuperuserAsync())
        {
            await superuser.ExecuteAsync("insert into clinic.operation_journal (operation, reason, recorded_by, product_version) values ('mark', 'the old database', 'test', '1')");
        }

        Assert.Equal((5, 1L), (await AnswerAsync("no"), await MarksAsync()));
        Assert.Equal((0, 0L), (await AnswerAsync("yes"), await MarksAsync()));

        async Task<int> AnswerAsync(string answer)
        {
            var screen = await terminal.ToolAsync(120, ["reset", "--env", "test"], KilledRun.Variables(database));
            await screen.SeeAsync("Type yes:");
            await screen.TypeAsync(answer);
            return (await screen.EndAsync()).ExitCode;
        }

        async Task<long> MarksAsync()
        {
            await using var superuser = await database.OpenAsSuperuserAsync();
            return (long)(await superuser.ScalarAsync("select count(*) from clinic.operation_journal where operation = 'mark'"))!;
        }
    }

    [Fact]
    public async Task Production_is_confirmed_by_typing_its_name()
    {
        await using var database = await server.Production.NewDatabaseAsync();
        var (refused, said) = await AnswerAsync("skinspire_prodd");
        Assert.Equal(5, refused);
        Assert.Contains(said, line => line.StartsWith("error SSP4204: ", StringComparison.Ordinal));

        Assert.Equal(0, (await AnswerAsync(database.Name)).ExitCode);

        async Task<(int ExitCode, string[] Lines)> AnswerAsync(string answer)
        {
            var screen = await terminal.ToolAsync(120, ["update", "--env", "prod", "--no-backup-check", "drill"], server.Production.Variables(database));
            await screen.SeeAsync("Type its name to go on:");
            await screen.TypeAsync(answer);
            return await screen.EndAsync();
        }
    }

    [Fact]
    public async Task Ctrl_C_rolls_back_says_where_the_database_stands_and_the_next_run_completes_it()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync(Hold);

        var screen = await terminal.ToolAsync(100, ["update", "--env", "test"], KilledRun.Variables(database));
        await screen.SeeAsync(FormattableString.Invariant($"1/{KnownMigrations.Ids.Count} applying {KnownMigrations.Ids[0]}"));
        await Terminal.UntilAsync(() => superuser.ScalarAsync("select exists (select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep')"), held => held is true);
        await screen.PressAsync("C-c");
        var (exitCode, lines) = await screen.EndAsync();

        Assert.Equal((130, "migrations_history"), (exitCode, await superuser.ScalarAsync("select string_agg(tablename, ',') from pg_tables where schemaname = 'clinic'")));
        Assert.Contains($"Interrupted. The database stands at no migration: 0 of {KnownMigrations.Ids.Count} are done, nothing of the others is.", string.Join(' ', lines), StringComparison.Ordinal);

        await superuser.ExecuteAsync("drop event trigger hold");
        await RunAsync(database, 100, "update");
        await using var template = await server.NewDatabaseAsync();
        Assert.Equal([], (await template.FingerprintAsync()).Compare(await database.FingerprintAsync()));
    }

    // Nothing is wider than the terminal, and no table is: its rows end where its rule ends.
    private async Task<string[]> RunAsync(TestDatabase database, int columns, params string[] arguments)
    {
        var screen = await terminal.ToolAsync(columns, [.. arguments, "--env", "test"], KilledRun.Variables(database));
        var (exitCode, lines) = await screen.EndAsync();
        var text = string.Join('\n', lines);
        Assert.True(exitCode == 0, text);
        Assert.True(Array.TrueForAll(lines, line => line.Length <= columns), text);
        foreach (var (rule, place) in lines.Select((line, place) => (line, place)).Where(found => found.line.Contains('─', StringComparison.Ordinal)))
        {
            Assert.True(lines.Skip(place + 1).TakeWhile(line => line.Length > 0).Append(lines[place - 1]).All(row => row.Length <= rule.Length), text);
        }

        return lines;
    }

    private static IEnumerable<string> Names(string[] lines) => lines.Select(line => line.TrimStart().Split(' ')[0]);

    private async Task<string> ColoursAsync(TestDatabase database, string[] program, params (string Name, string Value)[] variables)
    {
        var all = KilledRun.Variables(database);
        foreach (var (name, value) in variables)
        {
            all[name] = value;
        }

        var screen = await terminal.StartAsync(100, program, all);
        Assert.Equal(0, (await screen.EndAsync()).ExitCode);
        return (await screen.ColoursAsync()).Split("Pane is dead")[0];
    }
}
