using System.Text.RegularExpressions;
using System.Xml.Linq;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>What every MSBuild target of this repository keeps to.</summary>
public sealed partial class TargetTests
{
    private static readonly Lazy<IReadOnlyList<XElement>> Targets = new(() =>
        [.. ProjectFiles().SelectMany(file => XDocument.Load(file).Descendants("Target"))]);

    private static IEnumerable<XElement> Public => Targets.Value.Where(target => !Name(target).StartsWith('_'));

    [Fact]
    public void A_public_target_begins_with_our_name_and_has_a_row_in_the_documentation()
    {
        var documented = Rows().Matches(Text("build/README.md").Split("## Of a consumer")[0]).SelectMany(row => Names().Matches(row.Value)).Select(name => name.Groups["name"].Value);

        Assert.All(Public, target => Assert.StartsWith("SkinSpire", Name(target), StringComparison.Ordinal));
        Assert.Equal(Public.Select(Name).Order(StringComparer.Ordinal), documented.Where(name => !name.StartsWith('_')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_target_that_runs_by_itself_is_incremental_is_none_of_an_editor_and_has_a_switch_of_its_name()
    {
        var own = Public.Where(target => target.Attribute("BeforeTargets") is not null || target.Attribute("AfterTargets") is not null).ToList();

        Assert.Equal(5, own.Count);
        Assert.All(own, target =>
        {
            Assert.NotNull(target.Attribute("Inputs"));
            Assert.NotNull(target.Attribute("Outputs"));
            Assert.StartsWith($"'$(DesignTimeBuild)' != 'true' and '$({Name(target)})' == 'true'", (string?)target.Attribute("Condition"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_code_of_the_build_is_listed_and_every_code_listed_is_used()
    {
        var used = ProjectFiles().Concat(Packaged()).Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "build", "MigrationTool"), "*.cs"))
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file))).Select(code => code.Groups["code"].Value);
        var listed = Listed().Matches(Text("docs/errors.md")).Select(row => row.Groups["code"].Value);

        Assert.Equal(listed.Order(StringComparer.Ordinal), used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_every_build_goes_through_starts_no_task()
    {
        var asked = Assert.Single(Targets.Value, target => Name(target) == "_SkinSpireMigrationTool");

        Assert.All(asked.Elements(), element => Assert.Contains(element.Name.LocalName, new[] { "PropertyGroup", "ItemGroup" }, StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_released_is_the_oldest_migrations_of_this_build()
    {
        var released = File.ReadAllLines(Path.Combine(Repository.Root, "SkinSpire.Persistence.Migrations", "Versions", "released.txt"));

        Assert.Equal(KnownMigrations.Ids.Order(StringComparer.Ordinal).Take(released.Length), released);
    }

    private static string Name(XElement target) => (string)target.Attribute("Name")!;

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static IEnumerable<string> ProjectFiles() =>
        Directory.EnumerateFiles(Repository.Root, "Directory.Build.*")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "build"), "*.*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateDirectories(Repository.Root, "SkinSpire.*").SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj")))
            .Where(file => Path.GetExtension(file) is ".targets" or ".props" or ".csproj" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    // What a package brings into the builds of others; its targets are a consumer's.
    private static IEnumerable<string> Packaged() =>
        Directory.EnumerateDirectories(Repository.Root, "SkinSpire.*").Select(folder => Path.Combine(folder, "buildTransitive")).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.targets"));

    [GeneratedRegex(@"^\| `_?SkinSpire[^|]*\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex("\"(?<code>SSP0[0-9]{3})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\| (?<code>SSP0\d{3}) \| MSBuild \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();
}
