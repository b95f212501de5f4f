namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A constraint whose rows are looked at now.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Name">Its name.</param>
internal sealed record ConstraintValidated(string Table, string Name) : TableChange(Table)
{
    internal override bool IsExclusive => false;
}
