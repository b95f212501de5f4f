using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ChangingSessionSettingRuleTests(FilledClinic clinic)
{
    [Fact]
    public void A_search_path_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("set local search_path = clinic;"));

        var expected = new LintFinding(
            "changing-session-setting",
            Scratch.Id,
            "search_path",
            "search_path is changed for the steps behind this one.",
            "// take this step out, and write the schema before each name");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public async Task A_setting_of_the_session_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("set work_mem = '64MB';"));

        var expected = new LintFinding(
            "changing-session-setting",
            Scratch.Id,
            "work_mem",
            "work_mem is changed for the steps behind this one.",
            "migrationBuilder.Sql(\"set local work_mem = '64MB';\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void A_setting_of_the_transaction_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("set local work_mem = '64MB'; set constraints all deferred;")));
}
