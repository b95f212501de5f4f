namespace SkinSpire.Persistence.Management.Shadowing;

/// <summary>How a function or trigger is put back, without dropping anything.</summary>
/// <param name="Kind">function or trigger, as in the catalog's fingerprint.</param>
/// <param name="Identity">Its name, as in the catalog's fingerprint.</param>
/// <param name="Sql">The statements.</param>
public sealed record Restoration(string Kind, string Identity, string Sql);
