namespace SkinSpire.Persistence.Management.RollingBack;

/// <summary>What a rollback takes away with a table or column.</summary>
/// <param name="Subject"><c>patients</c> or <c>patients.mrn</c>.</param>
/// <param name="Rows">Rows of the table, or rows with a value in the column; counted.</param>
public sealed record RowLoss(string Subject, long Rows);
