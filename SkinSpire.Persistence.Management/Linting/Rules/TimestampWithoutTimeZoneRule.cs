namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A time without zone.</summary>
internal sealed class TimestampWithoutTimeZoneRule() : LintRule(
    "timestamp-without-time-zone",
    "Without a zone the same value is another moment in each session (PostgreSQL wiki, Don't Do This; squawk, prefer-timestamp-tz).",
    "Use timestamp with time zone.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Columns
        where found.Column.Type.StartsWith("timestamp", StringComparison.Ordinal) && found.Column.Type.EndsWith(" without time zone", StringComparison.Ordinal)
        select new LintProblem(
            found.Step,
            $"{found.Table}.{found.Column.Name}",
            $"{found.Table}.{found.Column.Name} is {found.Column.Type}: the same value is another moment in each session.",
            $"{found.Column.Name} = table.Column<DateTimeOffset>(type: \"timestamp with time zone\", nullable: {(found.Column.IsRequired ? "false" : "true")})");
}
