using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Tests.Environments;

public sealed class EnvironmentResolverTests
{
    private static readonly string[] Sources = ["--env", "SKINSPIRE_ENV", "skinspire.local.json", "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"];

    /// <summary>Every pair of sources, the one that goes before first.</summary>
    public static TheoryData<string, string> Pairs() =>
        [.. from first in Sources.Index() from second in Sources.Index() where first.Index < second.Index select (first.Item, second.Item)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_first_source_decides_and_says_so(string first, string second) =>
        Assert.Equal(new ResolvedEnvironment(DatabaseEnvironment.Testing, first), Resolve((first, "qa"), (second, "prod")));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_source_that_says_nothing_is_passed_over(string first, string second) =>
        Assert.Equal(new ResolvedEnvironment(DatabaseEnvironment.Production, second), Resolve((first, " "), (second, "Production")));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_unknown_word_is_an_error_and_not_passed_over(string first, string second)
    {
        var error = Assert.Throws<UnknownEnvironmentException>(() => Resolve((first, "prd"), (second, "dev")));

        Assert.Equal($"'prd' from {first} is no environment.", error.Message);
    }

    [Fact]
    public void Where_none_says_anything_the_error_names_them()
    {
        var error = Assert.Throws<EnvironmentNotChosenException>(() => Resolve());

        Assert.All(Sources, source => Assert.Contains(source, error.Remedy, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DEV", "dev")]
    [InlineData("Development", "dev")]
    [InlineData("develop", "dev")]
    [InlineData("local", "dev")]
    [InlineData("test", "test")]
    [InlineData("Testing", "test")]
    [InlineData("qa", "test")]
    [InlineData("prod", "prod")]
    [InlineData("production", "prod")]
    [InlineData("live", "prod")]
    public void Each_alias_names_one(string word, string stamp) => Assert.Equal(stamp, EnvironmentName.Parse(word).ShortName());

    private static ResolvedEnvironment Resolve(params (string Source, string Word)[] said)
    {
        var words = said.ToDictionary(entry => entry.Source, entry => entry.Word, StringComparer.Ordinal);
        return EnvironmentResolver.Resolve(words.GetValueOrDefault("--env"), words.GetValueOrDefault("skinspire.local.json"), words.GetValueOrDefault);
    }
}
