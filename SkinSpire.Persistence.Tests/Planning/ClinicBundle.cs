using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>EF's migration bundle of the clinic, built once.</summary>
public sealed class ClinicBundle : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire-clinic-bundle-");

    internal string Program => Path.Combine(folder.FullName, "efbundle");

    public async ValueTask InitializeAsync()
    {
        var build = await DotnetEf.RunAsync(
            "migrations", "bundle", "--project", "SkinSpire.Persistence.Migrations", "--no-build", "--configuration", Repository.Configuration, "--output", Program, "--force");
        Assert.True(build.ExitCode == 0, build.Output);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
