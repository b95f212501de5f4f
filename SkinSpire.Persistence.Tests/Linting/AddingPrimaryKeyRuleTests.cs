using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingPrimaryKeyRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_primary_key_that_builds_its_index_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AddPrimaryKey(name: "pk_notes", schema: "clinic", table: "notes", column: "note_id"));

        var expected = new LintFinding(
            "adding-primary-key",
            Scratch.Id,
            "clinic.notes.pk_notes",
            "The index of pk_notes is built while every reader and writer of clinic.notes waits.",
            """
            migrationBuilder.Sql("drop index concurrently if exists clinic.pk_notes;", suppressTransaction: true);
            migrationBuilder.Sql("create unique index concurrently pk_notes on clinic.notes (note_id);", suppressTransaction: true);
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.notes add constraint pk_notes primary key using index pk_notes;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected, "create table clinic.notes (note_id uuid not null)");
    }
}
