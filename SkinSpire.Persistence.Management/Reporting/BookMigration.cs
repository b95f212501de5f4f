namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>Something that happened to the schema, or is to come.</summary>
/// <param name="Id">The migration's id.</param>
/// <param name="State">applied, reverted, or pending.</param>
/// <param name="At">When; null when it is to come, or was not recorded.</param>
/// <param name="By">Which role; null when it is to come, or was not recorded.</param>
/// <param name="Tool">What the client called itself; null when it said nothing.</param>
/// <param name="ServerVersion">PostgreSQL's version then; null when it is to come, or was not recorded.</param>
public sealed record BookMigration(string Id, string State, DateTimeOffset? At, string? By, string? Tool, string? ServerVersion)
{
    /// <summary>The id without its time: <c>ClinicSchema</c>.</summary>
    public string Name => Id[(Id.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
