using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class MissingDownRuleTests
{
    private static readonly LintFinding Expected = new(
        "missing-down",
        Scratch.Id,
        Scratch.Id,
        $"{Scratch.Id} has no way down and does not say why.",
        $"protected override void Down(MigrationBuilder migrationBuilder) => throw new IrreversibleMigrationException(\"{Scratch.Id}\", \"What it removed is gone.\");");

    [Fact]
    public void An_empty_way_down_is_found() => Assert.Equal([Expected], Scratch.Lint(Migration(down: "")).Findings);

    [Fact]
    public void One_that_throws_without_a_reason_is_found()
    {
        var migration = new ScratchMigration(up => up.Sql("comment on table clinic.patients is 'People.';"), _ => throw new NotSupportedException());

        Assert.Equal([Expected], Scratch.Lint(migration).Findings);
    }

    [Fact]
    public void A_way_down_passes() => Assert.Equal([], Scratch.Lint(Migration(down: "comment on table clinic.patients is null;")).Findings);

    [Fact]
    public void One_that_says_why_there_is_none_passes() =>
        Assert.Equal([], Scratch.Lint(new ScratchMigration(up => up.Sql("comment on table clinic.patients is 'People.';"))).Findings);

    private static ScratchMigration Migration(string down) => new(
        up => up.Sql("comment on table clinic.patients is 'People.';"),
        way =>
        {
            if (down.Length > 0)
            {
                way.Sql(down);
            }
        });
}
