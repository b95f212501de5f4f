namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>A foreign key with an entity that keeps it and the same one pointing into another hospital.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Column">Its column.</param>
/// <param name="Own">The entity as it is.</param>
/// <param name="Foreign">The entity pointing away.</param>
internal sealed record Pointer(string Key, string Column, object Own, object Foreign)
{
    /// <summary>Whether the entity's hospital is still its own: not for the key to <c>hospitals</c> itself.</summary>
    internal bool StaysHome => Column != TenantTable.Hospital;
}
