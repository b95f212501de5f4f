using SkinSpire.Persistence.Management.Linting;
using SkinSpire.Persistence.Management.Linting.Rules;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class LintRulesTests
{
    private static readonly IEnumerable<Type> Written = typeof(LintRule).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(LintRule)));

    [Fact]
    public void Every_rule_that_is_written_is_in_force_under_a_name_of_its_own()
    {
        Assert.Equal(Written.Select(rule => rule.Name).Order(StringComparer.Ordinal), LintRules.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(LintRules.All.Count, LintRules.All.DistinctBy(rule => rule.Id).Count());
    }

    [Fact]
    public void Every_rule_has_its_tests() => Assert.Equal(
        [],
        Written.Select(rule => $"{typeof(LintRulesTests).Namespace}.{rule.Name}Tests").Where(tests => typeof(LintRulesTests).Assembly.GetType(tests) is null));

    [Fact]
    public void The_documentation_lists_every_rule_as_it_describes_itself()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "lint.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.Equal(LintRules.All.Select(rule => $"| `{rule.Id}` | {rule.Why} | {rule.Instead} |"), rows);
    }
}
