using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class CreatingIndexRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task An_index_that_keeps_writers_waiting_is_found()
    {
        var findings = Scratch.Findings(migration => migration.CreateIndex(name: "ix_patients_title", schema: "clinic", table: "patients", columns: ["hospital_id", "title"], unique: true, filter: "title is not null"));

        var expected = new LintFinding(
            "creating-index",
            Scratch.Id,
            "clinic.patients.ix_patients_title",
            "ix_patients_title is built while every writer of clinic.patients waits.",
            """
            migrationBuilder.Sql("drop index concurrently if exists clinic.ix_patients_title;", suppressTransaction: true);
            migrationBuilder.Sql("create unique index concurrently ix_patients_title on clinic.patients (hospital_id, title) WHERE title is not null;", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task One_by_another_method_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("create index on clinic.patients using gin (full_name public.gin_trgm_ops);"));

        var expected = new LintFinding(
            "creating-index",
            Scratch.Id,
            "clinic.patients.ix_patients_full_name",
            "ix_patients_full_name is built while every writer of clinic.patients waits.",
            """
            migrationBuilder.Sql("drop index concurrently if exists clinic.ix_patients_full_name;", suppressTransaction: true);
            migrationBuilder.Sql("create index concurrently ix_patients_full_name on clinic.patients using gin (full_name public.gin_trgm_ops);", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void One_of_a_new_table_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.notes (title text); create index ix_notes_title on clinic.notes (title);")));
}
