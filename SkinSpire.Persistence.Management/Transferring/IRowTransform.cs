namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Makes of each row of one table the row that is written in its place; used by one connection at a time.</summary>
internal interface IRowTransform
{
    /// <summary>Writes the row anew: every field, in order.</summary>
    /// <param name="row">As it was read.</param>
    /// <param name="output">Where a row was begun.</param>
    /// <returns>Whether there is such a row; false leaves it out.</returns>
    bool Transform(CopyRow row, CopyRowWriter output);
}
