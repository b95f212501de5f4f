namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>One thing that a step does to the schema, whether an operation or raw SQL says so.</summary>
internal abstract record Change;
