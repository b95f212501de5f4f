namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Which rows can be read and written; the same expression for both.</summary>
internal sealed record RowPolicy(string Table, string Name, string Expression) : TableObject(Table, Name)
{
    internal override int Order => 2;

    internal override string CreateSql => $"create policy {Name} on {Table} using ({Expression}) with check ({Expression});";

    internal override string DropSql => $"drop policy {Name} on {Table};";
}
