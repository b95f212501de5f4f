using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class BackfillingWithSchemaChangeRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task Rows_that_are_changed_beside_a_schema_change_are_found()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("alter table clinic.modules add column nickname text;");
            migration.Sql("update clinic.modules set nickname = module_name where nickname is null;");
        });

        var expected = new LintFinding(
            "backfilling-with-schema-change",
            Scratch.Id,
            "clinic.modules",
            "Rows of clinic.modules are changed while this migration keeps every reader and writer from clinic.modules.",
            """
            // in a migration of its own:
            migrationBuilder.Sql("update clinic.modules set nickname = module_name where nickname is null;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected, "alter table clinic.modules add column nickname text");
    }

    [Fact]
    public void Rows_of_a_new_table_pass() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.notes (title text); alter table clinic.patients add column nickname text; insert into clinic.notes select 'x'; update clinic.notes set title = 'y';")));
}
