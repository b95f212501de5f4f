using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>A column, and what the model says about it.</summary>
/// <param name="Column">As the catalog has it.</param>
/// <param name="InPrimaryKey">Whether the table's key has it.</param>
/// <param name="InForeignKey">Whether a foreign key has it.</param>
/// <param name="Category">What it can tell about a person; null when the model has no mark or no such column.</param>
public sealed record BookColumn(InspectedColumn Column, bool InPrimaryKey, bool InForeignKey, DataCategory? Category)
{
    /// <summary>Its name.</summary>
    public string Name => Column.Name;

    /// <summary>Whether a copy masks it: it tells about a person or lets somebody in.</summary>
    public bool IsSensitive => Category is DataCategory.Personal or DataCategory.Health or DataCategory.Credential;
}
