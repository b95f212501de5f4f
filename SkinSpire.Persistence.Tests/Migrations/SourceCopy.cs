using System.Runtime.Loader;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>A temporary copy of the projects up to the migrations and what gates them, for a test to change as a developer would.</summary>
internal sealed class SourceCopy : IDisposable
{
    private const string Gates = "build/MigrationTool";

    private const string Migrations = "SkinSpire.Persistence.Migrations";

    private static readonly string[] Parts =
        ["SkinSpire.Persistence", Migrations, "build", ".config", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "BannedSymbols.txt", "global.json", ".editorconfig", "README.md", "LICENSE"];

    private readonly string root = Directory.CreateTempSubdirectory("skinspire copy ").FullName;

    private string Invoice => Path.Combine(root, "SkinSpire.Persistence", "Entities", "Billing", "Invoice.cs");

    /// <summary>The newest migration of this build.</summary>
    internal string LastOfUs { get; private set; } = "";

    /// <param name="projects">What else is copied, and is restored with all that it references; the migrations when nothing is named.</param>
    internal static async Task<SourceCopy> CreateAsync(params IReadOnlyCollection<string> projects)
    {
        var copy = new SourceCopy();
        foreach (var part in Parts.Union(projects, StringComparer.Ordinal))
        {
            Copy(Path.Combine(Repository.Root, part), Path.Combine(copy.root, part));
        }

        copy.LastOfUs = Path.GetFileNameWithoutExtension(copy.MigrationFiles().Max(StringComparer.Ordinal)!);
        foreach (var project in projects.DefaultIfEmpty(Migrations))
        {
            var restore = await Run.OfAsync("dotnet", ["restore", project], copy.root, ct: TestContext.Current.CancellationToken);
            Assert.True(restore.ExitCode == 0, restore.Output);
        }

        return copy;
    }

    internal void AddInvoice()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Invoice)!);
        File.WriteAllText(Invoice, ExpectedInvoice.Source);
    }

    internal void EditInvoice(string old, string replacement) => Edit(Invoice, old, replacement);

    /// <summary>Adds a property to the class that has patients.</summary>
    internal void AddToPatient(string property) => Edit(
        Path.Combine(root, "SkinSpire.Persistence", "Entities", "People", "Patient.cs"), "    /// <summary>Mr, Dr and so on.</summary>\n", $"{property}\n    /// <summary>Mr, Dr and so on.</summary>\n");

    internal void RemoveInvoice() => File.Delete(Invoice);

    internal void RemoveLine(string start)
    {
        var file = MigrationFiles().Single(name => File.ReadAllText(name).Contains(start, StringComparison.Ordinal));
        var lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines.Where(line => !line.Contains(start, StringComparison.Ordinal)));
    }

    /// <summary>Runs <c>dotnet ef</c> in the copy as the README says: with the project and nothing else.</summary>
    internal async Task<Run> EfAsync(int exitCode, string noun, string verb, string? value = null, string? target = null)
    {
        var isName = verb == "add";
        string[] arguments = ["ef", noun, verb, .. isName ? new[] { value! } : target is null ? [] : [target], "--project", Migrations];
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = isName ? null : value };
        var run = await Run.OfAsync("dotnet", arguments, root, environment, TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == exitCode, string.Join("\n", run.Output.Split("\n").TakeLast(30)));
        return run;
    }

    /// <summary>A migration as it was last built in the copy.</summary>
    internal Migration Migration(string name)
    {
        var assembly = new AssemblyLoadContext(name).LoadFromStream(new MemoryStream(File.ReadAllBytes(Path.Combine(root, Migrations, "bin", "Debug", "net10.0", $"{Migrations}.dll"))));
        var migration = (Migration)Activator.CreateInstance(assembly.GetType($"{Migrations}.Versions.{name}", throwOnError: true)!)!;
        migration.ActiveProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";
        return migration;
    }

    /// <summary>Builds the migrations project, with what each target did in the output.</summary>
    internal Task<Run> BuildAsync(int exitCode, params string[] properties) => DotnetAsync(exitCode, ["build", Migrations, "--no-restore", .. properties.Select(property => $"-p:{property}")]);

    /// <summary>Builds all up to the tool whose build looks at the migrations; how the code reads is no matter here.</summary>
    internal Task<Run> GateAsync() => DotnetAsync(0, ["build", Gates, "-p:RunAnalyzers=false"]);

    /// <summary>Looks at the migrations as they were built, with what each target did in the output.</summary>
    internal Task<Run> LookAsync(int exitCode, params string[] options) => DotnetAsync(exitCode, ["msbuild", Gates, "-t:SkinSpirePendingModelChanges;SkinSpireMigrationLint", .. options]);

    private async Task<Run> DotnetAsync(int exitCode, string[] arguments)
    {
        var run = await Run.OfAsync("dotnet", [.. arguments, "-verbosity:detailed", "-tl:off"], root, ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == exitCode, string.Join("\n", run.Output.Split("\n").TakeLast(30)));
        return run;
    }

    /// <summary>Builds one more project; its program is below <c>bin/Debug/net10.0</c> of the folder that is returned.</summary>
    internal async Task<string> BuildAsync(string project)
    {
        var run = await Run.OfAsync("dotnet", ["build", project, "--no-restore"], root, ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, string.Join("\n", run.Output.Split("\n").TakeLast(30)));
        return Path.Combine(root, project);
    }

    /// <summary>Where a build for release leaves the runtime library.</summary>
    internal string Released => Path.Combine(root, "SkinSpire.Persistence", "bin", "Release", "net10.0", "SkinSpire.Persistence.dll");

    /// <summary>Builds the runtime library as it is packed.</summary>
    internal Task<Run> ReleaseAsync(params string[] properties) => Run.OfAsync(
        "dotnet", ["build", "SkinSpire.Persistence", "--no-restore", "--configuration", "Release", .. properties.Select(property => $"-p:{property}")], root, ct: TestContext.Current.CancellationToken);

    /// <summary>The path of a SQL file in the copy.</summary>
    internal string Sql(string file) => Path.Combine(root, Migrations, "Sql", file);

    /// <summary>The path of a migration's file in the copy.</summary>
    internal string Version(string file) => Path.Combine(root, Migrations, "Versions", file);

    public void Dispose() => Directory.Delete(root, recursive: true);

    private IEnumerable<string> MigrationFiles() =>
        Directory.EnumerateFiles(Path.Combine(root, Migrations, "Versions"), "2*.cs")
            .Where(name => !name.EndsWith(".Designer.cs", StringComparison.Ordinal));

    private static void Edit(string file, string old, string replacement)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from).Where(entry => Path.GetFileName(entry) is not ("bin" or "obj")))
        {
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
        }
    }
}
