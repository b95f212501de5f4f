using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Npgsql;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Tests.BackingUp;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>What the verbs print for programs and for people: data apart from talk, no escape bytes, no secret, and a document whose paths stay.</summary>
public sealed class OutputTests(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? database;

    // Those that make servers and files: LocalOutputTests.
    public static TheoryData<string> Verbs() =>
    [
        "status", "verify", "triggers list", "triggers verify", "triggers install --dry-run", "inspect", "inspect patients", "report --format mermaid", "update", "update --dry-run",
        "rollback --to ReferenceData --dry-run", "repair --dry-run", "reset --dry-run", "populate", "populate --dry-run", "script --from ReferenceData", "lint", "lint --all", "config show", "env show", "env list",
        "backup create", "backup list", "backup verify latest", "backup prune --keep 1 --dry-run", "restore latest --dry-run",
    ];

    public async ValueTask InitializeAsync()
    {
        database = await server.NewDatabaseAsync();
        await using var migrator = await database.OpenAsMigratorAsync();
        await migrator.ExecuteAsync("insert into clinic.environment_stamp (environment, installation_id, stamped_at, stamped_by, product_version) values ('test', gen_random_uuid(), now(), 'test', '1')");
    }

    public ValueTask DisposeAsync() => database!.DisposeAsync();

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_document_has_the_paths_it_always_had_and_nothing_beside_it(string verb)
    {
        var (output, talk) = await RunAsync($"{verb} --json");
        var document = JsonDocument.Parse(output).RootElement;

        Assert.Equal((1, Words(verb)), (document.GetProperty("schema").GetInt32(), document.GetProperty("command").GetString()));
        Assert.DoesNotContain(Password, output + talk, StringComparison.Ordinal);
        await Snapshot.MatchesAsync(verb, document);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Text_that_is_redirected_has_no_escape_byte_and_no_secret(string verb)
    {
        var (output, talk) = await RunAsync(verb);

        Assert.NotEqual("", output);
        Assert.DoesNotContain('\u001b', output + talk);
        Assert.DoesNotContain(Password, output + talk, StringComparison.Ordinal);
    }

    private string Password => new PassFile(new NpgsqlConnectionStringBuilder(database!.MigratorConnectionString).Passfile!).Find("skinspire_migrator")!;

    private string Connection => new NpgsqlConnectionStringBuilder(database!.MigratorConnectionString) { Passfile = null, Password = Password }.ConnectionString;

    private static string Words(string verb) => string.Join(' ', verb.Split(' ').TakeWhile(word => !word.StartsWith('-') && word is not ("patients" or "latest")));

    private Task<(string Output, string Talk)> RunAsync(string verb) => verb.StartsWith("backup", StringComparison.Ordinal) || verb.StartsWith("restore", StringComparison.Ordinal) ? RunWithBackupAsync(verb) : ParseAsync(verb);

    private async Task<(string Output, string Talk)> RunWithBackupAsync(string verb)
    {
        using var folder = new BackupFolder();
        await folder.TakeAsync(database!);
        return await ParseAsync($"{verb} --directory {folder.Path}");
    }

    private async Task<(string Output, string Talk)> ParseAsync(string verb)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var talk = new StringWriter { NewLine = "\n" };
        string[] arguments = [.. CommandLineParser.SplitCommandLine(verb), "--env", "test", "--connection", Connection];
        await DatabaseTool.Create().Parse(arguments).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = talk, EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
        return (output.ToString(), talk.ToString());
    }
}
