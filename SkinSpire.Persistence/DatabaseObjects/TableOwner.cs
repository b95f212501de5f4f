namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>The role that owns a table; dropped means the migrating role owns it again.</summary>
internal sealed record TableOwner(string Table, string Role) : TableObject(Table, "owner")
{
    internal override int Order => 0;

    internal override string CreateSql => $"alter table {Table} owner to {Role};";

    internal override string DropSql => $"alter table {Table} owner to current_user;";
}
