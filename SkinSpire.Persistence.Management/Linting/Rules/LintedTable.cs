namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A table whose rows a correction changes.</summary>
/// <param name="Name">Its name, schema-qualified.</param>
/// <param name="IsOfHospitals">Whether each row belongs to a hospital.</param>
internal sealed record LintedTable(string Name, bool IsOfHospitals);
