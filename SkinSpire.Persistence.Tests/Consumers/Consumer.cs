using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Packages;

namespace SkinSpire.Persistence.Tests.Consumers;

/// <summary>An application of somebody else's that references the Migrations package: central package management, blanks in its path, restored once.</summary>
public sealed class Consumer(PackedPackages packed) : IAsyncLifetime
{
    private const string Name = "Some Desk";

    /// <summary>Its folder.</summary>
    internal string Folder { get; } = Path.Combine(packed.Root, "a consumer");

    /// <summary>Where a build of it ends.</summary>
    internal DirectoryInfo Built => new(Path.Combine(Folder, "bin", "Debug", "net10.0"));

    /// <summary>The package that it gets.</summary>
    internal Package Package => packed.Open("SkinSpire.Persistence.Migrations");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        await WriteAsync("nuget.config", $"""<configuration><packageSources><add key="packed" value="{packed.Folder}" /></packageSources></configuration>""");
        await WriteAsync("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="SkinSpire.Persistence.Migrations" Version="[{packed.Version}]" /></ItemGroup>
            </Project>
            """);
        await WriteAsync($"{Name}.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="SkinSpire.Persistence.Migrations" /></ItemGroup>
            </Project>
            """);
        await WriteAsync("Program.cs", "System.Console.WriteLine(typeof(SkinSpire.Persistence.Migrations.ClinicDbContextFactory).Name);");
        var restore = await Run.OfAsync("dotnet", ["restore"], Folder, ct: TestContext.Current.CancellationToken);
        Assert.True(restore.ExitCode == 0, restore.Output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs targets; what is restored stays.</summary>
    internal Task<BuildLog> RunAsync(string targets, params string[] properties) => BuildLog.OfAsync(log => MsbuildAsync([$"-t:{targets}", $"-bl:{log}"], properties), Folder);

    /// <summary>As <see cref="RunAsync"/>, for what one target says.</summary>
    internal Task<Run> AskAsync(string target, params string[] properties) => MsbuildAsync([$"-t:{target}"], properties);

    /// <summary>Publishes into a folder of its own beside the project.</summary>
    internal async Task<DirectoryInfo> PublishAsync(string name, params string[] properties)
    {
        var folder = new DirectoryInfo(Path.Combine(Folder, "bin", name));
        var log = await RunAsync("Publish", [$"PublishDir={folder.FullName}/", .. properties]);
        Assert.True(log.ExitCode == 0, log.Output);
        return folder;
    }

    /// <summary>The files below a folder, with forward slashes.</summary>
    internal static IReadOnlyList<string> Files(DirectoryInfo folder) =>
        [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private Task<Run> MsbuildAsync(string[] options, string[] properties) => Run.OfAsync(
        "dotnet", ["msbuild", .. options, "-nodeReuse:false", .. properties.Select(property => $"-p:{property}")], Folder, ct: TestContext.Current.CancellationToken);

    private Task WriteAsync(string file, string text) => File.WriteAllTextAsync(Path.Combine(Folder, file), text, TestContext.Current.CancellationToken);
}
