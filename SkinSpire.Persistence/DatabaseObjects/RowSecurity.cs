namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Row-level security that binds the table's owner too.</summary>
internal sealed record RowSecurity(string Table) : TableObject(Table, "row_security")
{
    internal override int Order => 1;

    internal override string CreateSql => $"alter table {Table} enable row level security; alter table {Table} force row level security;";

    internal override string DropSql => $"alter table {Table} no force row level security; alter table {Table} disable row level security;";
}
