using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Packages;

/// <summary>The packages of these sources in a folder of their own, under a version that no other run uses: NuGet never reads a version twice.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>Temporary, with a blank in its path; the packages are in <c>artifacts/packages</c>, as in the repository.</summary>
    internal string Root { get; } = Directory.CreateTempSubdirectory("skinspire packed ").FullName;

    internal string Version { get; } = $"0.0.0-test.{Guid.CreateVersion7():N}";

    /// <summary>The feed.</summary>
    internal string Folder => Path.Combine(Root, "artifacts", "packages");

    public async ValueTask InitializeAsync()
    {
        // The version of the package alone: the assemblies are not built anew for it.
        var run = await Run.OfAsync("dotnet", ["pack", "SkinSpire.Persistence.sln", "--no-restore", "--configuration", "Release", "--output", Folder, $"-p:PackageVersion={Version}"]);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    internal Package Open(string id) => new(Path.Combine(Folder, $"{id}.{Version}.nupkg"));

    /// <summary>A sample's sources beside the packages, as they lie in the repository; under another name when a test changes them.</summary>
    /// <returns>Its folder.</returns>
    internal string AddSample(string name, string? alias = null)
    {
        var folder = Path.Combine(Root, "samples", alias ?? name);
        Copy(new DirectoryInfo(Path.Combine(Repository.Root, "samples", name)), folder);
        File.Copy(Path.Combine(Repository.Root, ".editorconfig"), Path.Combine(Root, ".editorconfig"), overwrite: true);
        return folder;
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        await ForgetAsync();
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories().Where(folder => folder.Name is not ("bin" or "obj")))
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }

    // The machine's package folder keeps what it has once seen.
    private async Task ForgetAsync()
    {
        var run = await Run.OfAsync("dotnet", ["nuget", "locals", "global-packages", "--list"]);
        foreach (var package in Directory.EnumerateDirectories(run.Output.Split("global-packages:")[1].Trim(), "skinspire.persistence*"))
        {
            var kept = Path.Combine(package, Version);
            if (Directory.Exists(kept))
            {
                Directory.Delete(kept, recursive: true);
            }
        }
    }
}
