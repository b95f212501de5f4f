using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class ChangingClusterRuleTests
{
    [Fact]
    public void A_role_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("create role reporting login;"));

        var expected = new LintFinding(
            "changing-cluster",
            Scratch.Id,
            "reporting",
            "\"create role reporting login\" changes the cluster, not this database.",
            "// take this step out; roles and databases are made by skinspire-db create");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void Membership_of_a_role_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("grant skinspire_owner to skinspire_app;"));

        var expected = new LintFinding(
            "changing-cluster",
            Scratch.Id,
            "skinspire_owner",
            "\"grant skinspire_owner to skinspire_app\" changes the cluster, not this database.",
            "// take this step out; roles and databases are made by skinspire-db create");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_right_on_a_table_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("grant select on clinic.modules to skinspire_readonly;")));
}
