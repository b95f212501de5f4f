using System.Diagnostics;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>EF's own migration bundle of the lock probe, built once.</summary>
public sealed class ProbeBundle : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("skinspire-bundle-").FullName;

    private string Executable => Path.Combine(folder, "efbundle");

    public async ValueTask InitializeAsync()
    {
        var build = await DotnetEf.RunAsync("migrations", "bundle", "--project", DotnetEf.ProbeProject, "--configuration", Repository.Configuration, "--output", Executable, "--no-build", "--force");
        Assert.True(build.ExitCode == 0, build.Output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Task<Run> RunAsync(string connection, bool stock) =>
        Run.OfAsync(Executable, [], folder, DotnetEf.Probe(connection, stock), TestContext.Current.CancellationToken);

    internal Process Start(string connection, bool stock) => Run.Start(Executable, [], folder, DotnetEf.Probe(connection, stock));
}
