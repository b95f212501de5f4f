using System.Text;
using SkinSpire.Persistence.Management.Scripting;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;
using SkinSpire.Persistence.Tests.Planning;

namespace SkinSpire.Persistence.Tests.Packages;

/// <summary>What is in the packages that others get.</summary>
[Collection(nameof(PackedCollection))]
public sealed class PackageTests(PackedPackages packed)
{
    private const string Runtime = "SkinSpire.Persistence";
    private const string Tool = "SkinSpire.Persistence.Cli";

    public static TheoryData<string, string> Assemblies => new()
    {
        { Runtime, $"lib/net10.0/{Runtime}.dll" },
        { "SkinSpire.Persistence.Migrations", "lib/net10.0/SkinSpire.Persistence.Migrations.dll" },
        { "SkinSpire.Persistence.Migrations", "tools/migrator/skinspire-migrator.dll" },
        { "SkinSpire.Persistence.Migrations", "tools/gates/SkinSpire.Persistence.MigrationTool.dll" },
        { "SkinSpire.Persistence.Management", "lib/net10.0/SkinSpire.Persistence.Management.dll" },
        { $"{Tool}.any", "tools/net10.0/any/skinspire-db.dll" },
        { $"{Tool}.linux-x64", "tools/net10.0/linux-x64/skinspire-db.dll" },
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public async Task It_says_what_it_is_and_where_it_comes_from(string id, string assembly)
    {
        var package = packed.Open(id);
        var head = (await Run.OfAsync("git", ["-c", "safe.directory=*", "rev-parse", "HEAD"], ct: TestContext.Current.CancellationToken)).Output.Trim();

        Assert.Equal((id, packed.Version, "SkinSpire", "MIT", "README.md"), (package.Value("id"), package.Value("version"), package.Value("authors"), package.Value("license"), package.Value("readme")));
        Assert.False(string.IsNullOrWhiteSpace(package.Value("description")));
        Assert.Equal(("git", head), (package.Repository("type"), package.Repository("commit")));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken), package.Read("README.md"));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "LICENSE"), TestContext.Current.CancellationToken), package.Read("LICENSE"));
        Assert.Contains(assembly, package.Files);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Its_symbols_are_in_it_and_name_no_path_of_the_machine_that_built_it(string id, string assembly)
    {
        var content = packed.Open(id).Read(assembly);
        var symbols = Symbols.Of(content);

        Assert.True(symbols.IsDeterministic);
        Assert.NotEmpty(symbols.Sources);
        Assert.All(symbols.Sources, source => Assert.StartsWith("/_/", source, StringComparison.Ordinal));
        Assert.DoesNotContain(Repository.Root, Encoding.UTF8.GetString(content), StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_comes_with_its_documentation_and_with_what_must_not_be_called_and_nothing_else()
    {
        Assert.Equal(
            [
                "LICENSE", "README.md", $"{Runtime}.nuspec",
                "buildTransitive/BannedSymbols.SkinSpire.Schema.txt", "buildTransitive/BannedSymbols.SkinSpire.Sessions.txt", $"buildTransitive/{Runtime}.props",
                $"lib/net10.0/{Runtime}.dll", $"lib/net10.0/{Runtime}.xml",
            ],
            packed.Open(Runtime).Files);
        Assert.Contains("T:SkinSpire.Persistence.Sessions.ClinicSessions", packed.Open(Runtime).Text($"lib/net10.0/{Runtime}.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_migrations_come_with_plan_script_migrator_and_gates_made_of_themselves()
    {
        const string Id = "SkinSpire.Persistence.Migrations";
        var package = packed.Open(Id);

        Assert.Equal(ClinicPlan.Make().Write(), package.Read("plan/migration-plan.json"));
        Assert.Equal(MigrationScript.Write(idempotent: true).Sql, package.Text("script/migrations.sql"));
        Assert.Equal(
            [
                "LICENSE", "README.md", $"{Id}.nuspec",
                "buildTransitive/MigrationGates.targets", "buildTransitive/MigrationTool.targets", $"buildTransitive/{Id}.props", $"buildTransitive/{Id}.targets",
                $"lib/net10.0/{Id}.dll", $"lib/net10.0/{Id}.runtimeconfig.json", $"lib/net10.0/{Id}.xml",
                "plan/migration-plan.json", "script/migrations.sql",
                "tools/gates/SkinSpire.Persistence.MigrationTool.dll", "tools/gates/SkinSpire.Persistence.MigrationTool.runtimeconfig.json",
            ],
            package.Files.Where(file => !file.StartsWith("tools/migrator/", StringComparison.Ordinal)));
        Assert.DoesNotContain(package.Files, file => file.Contains("EntityFrameworkCore", StringComparison.Ordinal));
    }

    [Fact]
    public void EF_Core_stays_below_11_and_the_packages_go_together_only_in_one_version()
    {
        var runtime = packed.Open(Runtime).Dependencies;
        Assert.Equal(["[10.0.15, 11.0.0)"], runtime.Where(dependency => dependency.Key.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)).Select(dependency => dependency.Value).Distinct(StringComparer.Ordinal));
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], runtime.Keys.Where(id => id.StartsWith(Runtime, StringComparison.Ordinal) || id.Contains("Analyzer", StringComparison.Ordinal) || id.EndsWith(".Design", StringComparison.Ordinal)));
        Assert.Equal($"[{packed.Version}]", packed.Open("SkinSpire.Persistence.Migrations").Dependencies[Runtime]);
        Assert.Equal($"[{packed.Version}]", packed.Open("SkinSpire.Persistence.Management").Dependencies["SkinSpire.Persistence.Migrations"]);
    }

    [Fact]
    public void The_tool_is_called_skinspire_db_and_has_a_package_for_every_system()
    {
        var settings = packed.Open(Tool).Xml("tools/any/any/DotnetToolSettings.xml");

        Assert.Equal("skinspire-db", settings.Descendants("Command").Single().Attribute("Name")!.Value);
        Assert.Equal(
            ["linux-x64 SkinSpire.Persistence.Cli.linux-x64", "any SkinSpire.Persistence.Cli.any"],
            settings.Descendants("RuntimeIdentifierPackage").Select(package => $"{package.Attribute("RuntimeIdentifier")!.Value} {package.Attribute("Id")!.Value}"));
    }

    // EF and Npgsql come as intermediate code; compiled ahead are they only here.
    [Theory]
    [InlineData("linux-x64", true)]
    [InlineData("any", false)]
    public void The_tool_and_what_it_stands_on_are_compiled_ahead_where_the_system_is_known(string system, bool compiled)
    {
        string[] assemblies = ["skinspire-db", "SkinSpire.Persistence", "SkinSpire.Persistence.Management", "Npgsql", "Microsoft.EntityFrameworkCore", "Spectre.Console", "System.CommandLine"];
        var package = packed.Open($"{Tool}.{system}");

        Assert.All(assemblies, assembly => Assert.Equal(compiled, Symbols.IsCompiledAhead(package.Read($"tools/net10.0/{system}/{assembly}.dll"))));
    }

    [Fact]
    public async Task The_same_sources_in_another_folder_give_the_same_bytes()
    {
        var package = packed.Open(Runtime);
        using var copy = await SourceCopy.CreateAsync();

        // A copy has no git to say the commit.
        var build = await copy.ReleaseAsync($"SourceRevisionId={package.Repository("commit")}", "RunAnalyzers=false");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(await File.ReadAllBytesAsync(copy.Released, TestContext.Current.CancellationToken), package.Read($"lib/net10.0/{Runtime}.dll"));
    }

    [Fact]
    public async Task A_class_that_is_public_and_not_listed_as_such_makes_no_package()
    {
        using var copy = await SourceCopy.CreateAsync();
        copy.AddInvoice();

        var build = await copy.ReleaseAsync();

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error RS0016: Symbol 'SkinSpire.Persistence.Entities.Invoice' is not part of the declared public API", build.Output, StringComparison.Ordinal);
    }
}
