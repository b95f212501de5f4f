using System.Diagnostics;
using System.Text;
using Npgsql;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Packages;

namespace SkinSpire.Persistence.Tests.Samples;

/// <summary>The sample as a newcomer has it: built from its own folder and the packages, run as a process on loopback, on a database with the small clinic.</summary>
public sealed class RunningClinicDesk(PackedPackages packed, PostgresServer server) : IAsyncLifetime
{
    private const string Listening = "Now listening on: ";

    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TestDatabase? database;
    private Process? process;

    internal HttpClient Http { get; private set; } = null!;

    internal TestDatabase Database => database!;

    /// <summary>What it wrote so far.</summary>
    internal string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private string Folder => Path.Combine(packed.Root, "samples", "ClinicDesk");

    /// <summary>Builds it once more with one file beside its own; what runs is not touched.</summary>
    internal async Task<Run> BuildWithAsync(string source)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "Added.cs"), source, TestContext.Current.CancellationToken);
        return await DotnetAsync("build", "--no-restore", "--configuration", "Debug");
    }

    public async ValueTask InitializeAsync()
    {
        database = await server.NewDatabaseAsync();
        await FillAsync();
        await BuildAsync();
        Start();
        Http = new HttpClient { BaseAddress = await listening.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken) };
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    private async Task FillAsync()
    {
        await using var connection = new NpgsqlConnection(Database.MigratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await EnvironmentStamper.StampAsync(connection, DatabaseEnvironment.Testing, TestContext.Current.CancellationToken);
        await new Populator(TargetDatabase.Find("test", Database.MigratorConnectionString)).RunAsync(new PopulationRequest(PopulationScale.Small), ct: TestContext.Current.CancellationToken);
    }

    private async Task BuildAsync()
    {
        packed.AddSample("ClinicDesk");
        var run = await DotnetAsync("build", "--configuration", "Release");
        Assert.True(run.ExitCode == 0, run.Output);
    }

    private Task<Run> DotnetAsync(params string[] arguments) =>
        Run.OfAsync("dotnet", arguments, Folder, new Dictionary<string, string?> { ["SkinSpireVersion"] = packed.Version }, TestContext.Current.CancellationToken);

    private void Start()
    {
        process = Run.Start("dotnet", [Path.Combine(Folder, "bin", "Release", "net10.0", "ClinicDesk.dll")], Folder, new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ASPNETCORE_ENVIRONMENT"] = null,
            ["DOTNET_ENVIRONMENT"] = null,
            ["SKINSPIRE_DATABASE"] = null,
            ["SKINSPIRE_ENV"] = "test",
            ["SkinSpire__Testing__ConnectionString"] = new NpgsqlConnectionStringBuilder(Database.ApplicationConnectionString) { Pooling = true }.ConnectionString,
        });
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }

        if (line?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            listening.TrySetResult(new Uri(line[(at + Listening.Length)..]));
        }
        else if (line is null)
        {
            listening.TrySetException(new InvalidOperationException(Output));
        }
    }
}
