using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ConcurrentlyInTransactionRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_concurrent_build_in_a_transaction_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("create index concurrently ix_patients_title on clinic.patients (hospital_id, title);"));

        var expected = new LintFinding(
            "concurrently-in-transaction",
            Scratch.Id,
            "clinic.patients",
            "The server refuses this statement about clinic.patients in a transaction, and its step runs in one.",
            """
            migrationBuilder.Sql("drop index concurrently if exists clinic.ix_patients_title;", suppressTransaction: true);
            migrationBuilder.Sql("create index concurrently ix_patients_title on clinic.patients (hospital_id, title);", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void A_step_with_several_statements_is_a_transaction()
    {
        var findings = Scratch.Findings(migration => migration.Sql("vacuum clinic.patients; comment on table clinic.users is 'x';", suppressTransaction: true));

        var expected = new LintFinding(
            "concurrently-in-transaction",
            Scratch.Id,
            "clinic.patients",
            "The server refuses this statement about clinic.patients in a transaction, and its step runs in one.",
            "migrationBuilder.Sql(\"vacuum clinic.patients;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void Steps_of_their_own_outside_pass()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("vacuum clinic.patients;", suppressTransaction: true);
            migration.Sql("vacuum clinic.users;", suppressTransaction: true);
        });

        Assert.Equal([], findings);
    }
}
