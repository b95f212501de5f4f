using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ScriptUnsafeSqlRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_query_without_a_destination_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("select clinic.setting(null, 'SESSION_HOURS');"));

        var expected = new LintFinding(
            "script-unsafe-sql",
            Scratch.Id,
            "select clinic.setting(null, 'SESSION_HOURS')",
            "\"select clinic.setting(null, 'SESSION_HOURS')\" has no destination for its result in an idempotent script.",
            "migrationBuilder.Sql(\"do $$ begin perform clinic.setting(null, 'SESSION_HOURS'); end $$;\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task A_missing_semicolon_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("comment on table clinic.patients is 'People.'"));

        var expected = new LintFinding(
            "script-unsafe-sql",
            Scratch.Id,
            "clinic.patients",
            "The step about clinic.patients does not end with a semicolon: in a script it runs into what follows.",
            "migrationBuilder.Sql(\"comment on table clinic.patients is 'People.';\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task A_comment_at_the_end_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("comment on table clinic.patients is 'People.'; -- done"));

        var expected = new LintFinding(
            "script-unsafe-sql",
            Scratch.Id,
            "clinic.patients",
            "The step about clinic.patients ends with a comment, which swallows what follows in a script.",
            "migrationBuilder.Sql(\"comment on table clinic.patients is 'People.';\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task The_delimiter_of_a_scripts_own_blocks_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("do $EF$ begin end $EF$;"));

        var expected = new LintFinding(
            "script-unsafe-sql",
            Scratch.Id,
            "do $EF$ begin end $EF$",
            "The step about do $EF$ begin end $EF$ contains $EF$, which ends the block that a script puts it into.",
            "migrationBuilder.Sql(\"do $$ begin end $$;\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
