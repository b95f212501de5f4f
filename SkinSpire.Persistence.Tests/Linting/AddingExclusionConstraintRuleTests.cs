using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingExclusionConstraintRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task An_exclusion_constraint_on_a_table_with_rows_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.user_sessions add constraint ex_user_sessions_one exclude using gist (hospital_id with =, session_id with =);"));

        var expected = new LintFinding(
            "adding-exclusion-constraint",
            Scratch.Id,
            "clinic.user_sessions.ex_user_sessions_one",
            "The index of ex_user_sessions_one is built while every reader and writer of clinic.user_sessions waits, and there is no other way to build it.",
            "migrationBuilder.Sql(\"alter table clinic.user_sessions add constraint ex_user_sessions_one exclude using gist (hospital_id with =, session_id with =);\").Acknowledge(\"adding-exclusion-constraint\", \"Applied in a quiet hour: the table's rows are indexed in seconds.\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void One_of_a_new_table_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.rooms (room_id uuid); alter table clinic.rooms add constraint ex_rooms exclude using gist (room_id with =);")));
}
