namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A schema under another name.</summary>
/// <param name="Schema">Its old name.</param>
/// <param name="NewName">Its new name.</param>
internal sealed record SchemaRenamed(string Schema, string NewName) : Change;
