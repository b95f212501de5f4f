namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>An index that goes.</summary>
/// <param name="Name">Its name, schema-qualified.</param>
/// <param name="IsConcurrent">Whether readers and writers go on.</param>
internal sealed record IndexDropped(string Name, bool IsConcurrent) : Change;
