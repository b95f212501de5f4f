using System.Text.Json.Serialization;

namespace SkinSpire.Persistence.Planning;

/// <summary>How a migration is taken back.</summary>
/// <param name="Statements">In order; the last takes it out of the history. None when it cannot be taken back.</param>
/// <param name="Loses">The tables and columns that its typed operations drop, as <c>table</c> or <c>table.column</c>.</param>
/// <param name="Irreversible">Why there is no way back, as a sentence; null when there is one.</param>
internal sealed record WayBack(IReadOnlyList<MigrationStatement> Statements, IReadOnlyList<string> Loses, string? Irreversible)
{
    /// <summary>SHA-256 of its statements.</summary>
    [JsonIgnore]
    public string Sha256 => StatementHash.Of(Statements);
}
