namespace SkinSpire.Persistence.Management.Fingerprinting;

/// <summary>One object of the schema as the catalog describes it.</summary>
/// <param name="Kind">table, column, constraint, index, trigger, policy, function, type, grant, comment or extension.</param>
/// <param name="Identity">Its name: <c>patients.mrn</c>, <c>clinic.enter(uuid,text)</c>.</param>
/// <param name="Definition">Everything that makes it what it is, as the server prints it.</param>
public sealed record CatalogObject(string Kind, string Identity, string Definition);
