namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>A table or view as the catalog has it.</summary>
/// <param name="Name">Its name, without the schema.</param>
/// <param name="Kind">table, partitioned, view or materialized-view.</param>
/// <param name="Comment">What it is for; null when nobody said.</param>
/// <param name="Owner">The role that owns it.</param>
/// <param name="RowSecurity">Whether row-level security is enabled and forced.</param>
/// <param name="Rows">Estimate of the planner, partitions included; null when it was never analysed.</param>
/// <param name="TableBytes">Size on disk without indexes, partitions and overlong values included; null for a view.</param>
/// <param name="IndexBytes">Size of all indexes on disk; null for a view.</param>
/// <param name="DeadRows">Estimate of rows that a vacuum would remove; null for a view.</param>
/// <param name="VacuumedAt">When it was vacuumed last, by whomever; null for never.</param>
/// <param name="AnalyzedAt">When it was analysed last, by whomever; null for never.</param>
/// <param name="Columns">In the table's order.</param>
/// <param name="Constraints">Keys first, then by name.</param>
/// <param name="ReferencedBy">Foreign keys of other tables that point here.</param>
/// <param name="Indexes">The primary key's first, then by name.</param>
/// <param name="Triggers">By name.</param>
/// <param name="Policies">By name.</param>
/// <param name="Grants">By role; the owner's own are left out.</param>
/// <param name="Partitions">By name; empty when it is not partitioned.</param>
public sealed record InspectedTable(
    string Name,
    string Kind,
    string? Comment,
    string Owner,
    bool RowSecurity,
    long? Rows,
    long? TableBytes,
    long? IndexBytes,
    long? DeadRows,
    DateTimeOffset? VacuumedAt,
    DateTimeOffset? AnalyzedAt,
    IReadOnlyList<InspectedColumn> Columns,
    IReadOnlyList<InspectedConstraint> Constraints,
    IReadOnlyList<InspectedReferrer> ReferencedBy,
    IReadOnlyList<InspectedIndex> Indexes,
    IReadOnlyList<InspectedTrigger> Triggers,
    IReadOnlyList<InspectedPolicy> Policies,
    IReadOnlyList<InspectedGrant> Grants,
    IReadOnlyList<InspectedPartition> Partitions);
