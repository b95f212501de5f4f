using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class UsingEnumTypeRuleTests
{
    [Fact]
    public void An_enum_type_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AlterDatabase().Annotation("Npgsql:Enum:clinic.mood", "calm,tense"));

        var expected = new LintFinding(
            "using-enum-type",
            Scratch.Id,
            "clinic.mood",
            "clinic.mood is an enum: a value that is added cannot be used in the same transaction, and none can be taken away.",
            "table.CheckConstraint(\"ck_TABLE_mood\", \"mood in ('calm', 'tense')\");");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_value_that_is_added_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter type clinic.mood add value 'angry';"));

        var expected = new LintFinding(
            "using-enum-type",
            Scratch.Id,
            "clinic.mood",
            "clinic.mood is an enum: a value that is added cannot be used in the same transaction, and none can be taken away.",
            "// use a text column with a CHECK: a value more is another CHECK, added NOT VALID and validated in the next migration");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_text_with_a_CHECK_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.moods (mood varchar(10) check (mood in ('calm', 'tense')));")));
}
