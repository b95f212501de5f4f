namespace SkinSpire.Persistence.Management.Masking;

/// <summary>A column of a masked copy.</summary>
/// <param name="Table">Its table in schema <c>clinic</c>.</param>
/// <param name="Column">Its name.</param>
/// <param name="Treatment">kept, nothing, or what is put in its place: <c>phone</c>.</param>
public sealed record ColumnMask(string Table, string Column, string Treatment)
{
    /// <summary>Null for a column that is kept.</summary>
    internal ValueMask? Mask { get; init; }
}
