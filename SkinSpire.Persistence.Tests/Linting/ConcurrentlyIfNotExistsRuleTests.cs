using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ConcurrentlyIfNotExistsRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_concurrent_build_that_takes_an_invalid_index_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("create index concurrently if not exists ix_patients_title on clinic.patients (hospital_id, title);", suppressTransaction: true));

        var expected = new LintFinding(
            "concurrently-if-not-exists",
            Scratch.Id,
            "clinic.patients.ix_patients_title",
            "An invalid ix_patients_title that an earlier try left on clinic.patients would be taken for the index.",
            """
            migrationBuilder.Sql("drop index concurrently if exists clinic.ix_patients_title;", suppressTransaction: true);
            migrationBuilder.Sql("create index concurrently ix_patients_title on clinic.patients (hospital_id, title);", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
