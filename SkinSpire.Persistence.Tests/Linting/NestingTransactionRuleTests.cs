using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class NestingTransactionRuleTests
{
    [Fact]
    public void A_commit_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("commit;"));

        var expected = new LintFinding(
            "nesting-transaction",
            Scratch.Id,
            "commit",
            "\"commit\" works on the transaction that the migration runs in.",
            "// take this statement out; the migration is one transaction");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_commit_in_the_loop_of_a_do_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("do $$ begin loop exit; commit; end loop; end $$;", suppressTransaction: true)));
}
