using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingUniqueConstraintRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_unique_constraint_that_builds_its_index_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AddUniqueConstraint(name: "ak_modules_route", schema: "clinic", table: "modules", columns: ["route", "icon"]));

        var expected = new LintFinding(
            "adding-unique-constraint",
            Scratch.Id,
            "clinic.modules.ak_modules_route",
            "The index of ak_modules_route is built while every reader and writer of clinic.modules waits.",
            """
            migrationBuilder.Sql("drop index concurrently if exists clinic.ak_modules_route;", suppressTransaction: true);
            migrationBuilder.Sql("create unique index concurrently ak_modules_route on clinic.modules (route, icon);", suppressTransaction: true);
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.modules add constraint ak_modules_route unique using index ak_modules_route;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task One_in_a_column_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.modules add column short_name text unique;"));

        var expected = new LintFinding(
            "adding-unique-constraint",
            Scratch.Id,
            "clinic.modules.ak_modules_short_name",
            "The index of ak_modules_short_name is built while every reader and writer of clinic.modules waits.",
            """
            migrationBuilder.Sql("alter table clinic.modules add column short_name text;");
            // in the next migration:
            migrationBuilder.Sql("drop index concurrently if exists clinic.ak_modules_short_name;", suppressTransaction: true);
            migrationBuilder.Sql("create unique index concurrently ak_modules_short_name on clinic.modules (short_name);", suppressTransaction: true);
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.modules add constraint ak_modules_short_name unique using index ak_modules_short_name;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task One_that_holds_for_nulls_too_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.modules add constraint ak_modules_icon unique nulls not distinct (icon, module_code);"));

        var expected = new LintFinding(
            "adding-unique-constraint",
            Scratch.Id,
            "clinic.modules.ak_modules_icon",
            "The index of ak_modules_icon is built while every reader and writer of clinic.modules waits.",
            """
            migrationBuilder.Sql("drop index concurrently if exists clinic.ak_modules_icon;", suppressTransaction: true);
            migrationBuilder.Sql("create unique index concurrently ak_modules_icon on clinic.modules (icon, module_code) nulls not distinct;", suppressTransaction: true);
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.modules add constraint ak_modules_icon unique using index ak_modules_icon;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
