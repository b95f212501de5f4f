using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>A table or view, and what the model says about it.</summary>
/// <param name="Table">As the catalog has it.</param>
/// <param name="Columns">In the table's order.</param>
/// <param name="References">Its foreign keys, by name.</param>
public sealed record BookTable(InspectedTable Table, IReadOnlyList<BookColumn> Columns, IReadOnlyList<BookReference> References)
{
    /// <summary>Its name.</summary>
    public string Name => Table.Name;

    /// <summary>Size on disk, indexes included.</summary>
    public long Bytes => (Table.TableBytes ?? 0) + (Table.IndexBytes ?? 0);
}
