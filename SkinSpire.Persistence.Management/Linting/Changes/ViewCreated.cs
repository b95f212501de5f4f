namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A new view.</summary>
/// <param name="Name">Its name, schema-qualified.</param>
internal sealed record ViewCreated(string Name) : Change;
