using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class LockingTableRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_lock_that_others_wait_for_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("lock table clinic.patients;"));

        var expected = new LintFinding(
            "locking-table",
            Scratch.Id,
            "clinic.patients",
            "Others wait for clinic.patients until this migration commits.",
            "migrationBuilder.Sql(\"lock table clinic.patients in share update exclusive mode;\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task One_in_a_mode_that_writers_wait_for_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("lock table only clinic.patients in share row exclusive mode;"));

        var expected = new LintFinding(
            "locking-table",
            Scratch.Id,
            "clinic.patients",
            "Others wait for clinic.patients until this migration commits.",
            "migrationBuilder.Sql(\"lock table clinic.patients in share update exclusive mode;\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
