namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Prefixes of the annotations that declare a table's objects; the object's name follows.</summary>
internal static class TableObjectAnnotations
{
    internal const string Trigger = "SkinSpire:Trigger:";
    internal const string Policy = "SkinSpire:Policy:";
    internal const string Exclusion = "SkinSpire:Exclusion:";
    internal const string Grant = "SkinSpire:Grant:";
    internal const string Owner = "SkinSpire:Owner";
    internal const string PartitionBy = "SkinSpire:PartitionBy";

    /// <summary>Of the model and not of a table: the schema of a module.</summary>
    internal const string Module = "SkinSpire:Module";
}
