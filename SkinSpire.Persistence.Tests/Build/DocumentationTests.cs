using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Build;

public sealed partial class DocumentationTests
{
    private static readonly Assembly[] Ours =
        [typeof(PersistenceException).Assembly, typeof(SkinSpire.Persistence.Migrations.Steps.SqlUnit).Assembly, typeof(Management.Connecting.ServerFault).Assembly, typeof(Persistence.Cli.ExitCodes).Assembly];

    [Fact]
    public void Every_error_is_listed_with_its_code_and_every_code_listed_exists()
    {
        var listed = Rows().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "errors.md"))).Select(row => $"{row.Groups["code"].Value} {row.Groups["type"].Value}");
        var thrown = Ours.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(PersistenceException)))
            .Select(type => $"{CodeOf(type)} {type.Name}");

        Assert.Equal(thrown.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_link_of_the_documentation_leads_somewhere()
    {
        var broken = Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Links().Matches(File.ReadAllText(file)).Select(link => (File: file, Target: link.Groups["target"].Value.Split('#')[0])))
            .Where(link => link.Target.Length > 0 && !Path.Exists(Path.Combine(Path.GetDirectoryName(link.File)!, link.Target)))
            .Select(link => $"{Path.GetRelativePath(Repository.Root, link.File)}: {link.Target}");

        Assert.Equal([], broken);
    }

    [Fact]
    public void Every_do_and_dont_names_the_test_that_shows_it()
    {
        var rules = File.ReadLines(Path.Combine(Repository.Root, "docs", "sessions.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| -", StringComparison.Ordinal) && !line.Contains("shown by", StringComparison.Ordinal)).ToList();
        var tests = typeof(DocumentationTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(10, rules.Count);
        Assert.All(rules, rule => Assert.NotEmpty(Sentences().Matches(rule)));
        Assert.Equal([], rules.SelectMany(rule => Sentences().Matches(rule)).Select(sentence => sentence.Groups["test"].Value).Except(tests, StringComparer.Ordinal));
    }

    // The codes are constants of constructors; any values will do for the rest.
    private static string CodeOf(Type type)
    {
        var constructor = type.GetConstructors().Single();
        var arguments = constructor.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(string) ? "x"
            : parameter.ParameterType == typeof(Version) ? new Version(15, 14)
            : parameter.ParameterType.IsValueType ? RuntimeHelpers.GetUninitializedObject(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
            : null);
        return ((PersistenceException)constructor.Invoke([.. arguments])).Code;
    }

    [GeneratedRegex(@"^\| (?<code>SSP\d{4}) \| (?<type>\w+Exception) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();

    [GeneratedRegex(@"`(?<test>\w+Tests\.\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
