using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class NameTooLongRuleTests
{
    [Fact]
    public void A_name_that_would_be_cut_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("create index concurrently ix_patients_a_name_that_leaves_no_room_for_the_suffix_of_a_shard on clinic.patients (hospital_id, title);", suppressTransaction: true));

        var expected = new LintFinding(
            "name-too-long",
            Scratch.Id,
            "ix_patients_a_name_that_leaves_no_room_for_the_suffix_of_a_shard",
            "ix_patients_a_name_that_leaves_no_room_for_the_suffix_of_a_shard has 64 bytes, 50 are allowed.",
            "name: \"ix_patients_a_name_that_leaves_no_room_for_the_suf\"");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void One_of_fifty_bytes_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create index concurrently ix_patients_a_name_that_leaves_room_for_the_suffix on clinic.patients (hospital_id, title);", suppressTransaction: true)));
}
