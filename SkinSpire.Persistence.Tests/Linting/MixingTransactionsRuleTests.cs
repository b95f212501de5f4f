using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class MixingTransactionsRuleTests
{
    [Fact]
    public void Steps_in_and_outside_a_transaction_are_found()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("comment on table clinic.patients is 'People.';");
            migration.Sql("vacuum clinic.patients;", suppressTransaction: true);
        });

        var expected = new LintFinding(
            "mixing-transactions",
            Scratch.Id,
            "clinic.patients",
            "The step about clinic.patients runs outside the migration's transaction, others run in it: when one fails, half the migration stays.",
            """
            // in a migration of its own:
            migrationBuilder.Sql("vacuum clinic.patients;", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_typed_step_that_the_provider_runs_outside_passes_alone() => Assert.Equal([], Scratch.Findings(migration => migration.CreateIndex(name: "ix_patients_title", schema: "clinic", table: "patients", column: "title").Annotation("Npgsql:CreatedConcurrently", true)));
}
