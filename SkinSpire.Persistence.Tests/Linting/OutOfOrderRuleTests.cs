using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class OutOfOrderRuleTests
{
    [Fact]
    public void A_pending_migration_older_than_an_applied_one_is_found()
    {
        var findings = Scratch.Lint("29990202000000_Newer", new ScratchMigration(_ => { })).Findings;

        var expected = new LintFinding(
            "out-of-order",
            Scratch.Id,
            Scratch.Id,
            $"{Scratch.Id} is pending, and the database already has 29990202000000_Newer, which was written after it.",
            """
            dotnet ef migrations remove --project SkinSpire.Persistence.Migrations
            dotnet ef migrations add Scratch --project SkinSpire.Persistence.Migrations
            """);
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void One_that_is_newer_passes() => Assert.Equal([], Scratch.Lint("20261124134807_ReferenceData", new ScratchMigration(_ => { })).Findings);
}
