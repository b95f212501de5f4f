namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A table, view or schema that goes.</summary>
/// <param name="Kind"><c>table</c>, <c>view</c>, <c>materialized view</c> or <c>schema</c>.</param>
/// <param name="Name">Its name.</param>
internal sealed record ObjectDropped(string Kind, string Name) : Change;
