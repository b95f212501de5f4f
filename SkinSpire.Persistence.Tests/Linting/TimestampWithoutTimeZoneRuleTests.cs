using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class TimestampWithoutTimeZoneRuleTests
{
    [Fact]
    public void A_time_without_zone_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AddColumn<DateTime>(name: "seen_at", schema: "clinic", table: "patients", type: "timestamp without time zone", nullable: true));

        var expected = new LintFinding(
            "timestamp-without-time-zone",
            Scratch.Id,
            "clinic.patients.seen_at",
            "clinic.patients.seen_at is timestamp without time zone: the same value is another moment in each session.",
            "seen_at = table.Column<DateTimeOffset>(type: \"timestamp with time zone\", nullable: true)");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void One_under_its_short_name_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients add column seen_at timestamp(3);"));

        var expected = new LintFinding(
            "timestamp-without-time-zone",
            Scratch.Id,
            "clinic.patients.seen_at",
            "clinic.patients.seen_at is timestamp(3) without time zone: the same value is another moment in each session.",
            "seen_at = table.Column<DateTimeOffset>(type: \"timestamp with time zone\", nullable: true)");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_time_with_zone_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("alter table clinic.patients add column seen_at timestamptz;")));
}
