using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class RenamingTableRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_table_under_another_name_is_found()
    {
        var findings = Scratch.Findings(migration => migration.RenameTable(name: "modules", schema: "clinic", newName: "parts", newSchema: "clinic"));

        var expected = new LintFinding(
            "renaming-table",
            Scratch.Id,
            "clinic.modules",
            "clinic.modules becomes clinic.parts, and the running release fails at its next query.",
            """
            migrationBuilder.Sql("alter table clinic.modules rename to parts;");
            migrationBuilder.Sql("create view clinic.modules with (security_invoker = true) as select * from clinic.parts;");
            migrationBuilder.Sql("alter view clinic.modules owner to skinspire_owner;");
            migrationBuilder.Sql("grant select, insert, update, delete on clinic.modules to skinspire_app;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void A_schema_under_another_name_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter schema clinic rename to hospital;"));

        var expected = new LintFinding(
            "renaming-table",
            Scratch.Id,
            "clinic",
            "The schema clinic becomes hospital: the running release, the functions and the migrations themselves look for the old one.",
            "migrationBuilder.Sql(\"alter schema clinic rename to hospital;\").Acknowledge(\"renaming-table\", \"Nothing runs on this database while it is renamed.\");");
        Assert.Equal([expected], findings);
    }
}
