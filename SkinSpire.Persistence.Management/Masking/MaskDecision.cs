namespace SkinSpire.Persistence.Management.Masking;

/// <summary>How a column is masked, or why it cannot be.</summary>
/// <param name="Column">Null when it cannot be.</param>
/// <param name="Fault">The column and the reason; null when there is none.</param>
internal sealed record MaskDecision(ColumnMask? Column, string? Fault);
