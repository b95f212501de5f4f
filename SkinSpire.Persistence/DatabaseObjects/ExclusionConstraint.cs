namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Rows that cannot stand beside each other, by a GiST index.</summary>
internal sealed record ExclusionConstraint(string Table, string Name, string Definition) : TableObject(Table, Name)
{
    internal override int Order => 4;

    internal override string CreateSql => $"alter table {Table} add constraint {Name} exclude using gist {Definition};";

    internal override string DropSql => $"alter table {Table} drop constraint {Name};";
}
