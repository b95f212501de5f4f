namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>What a role may do to a table.</summary>
internal sealed record TableGrant(string Table, string Role, string Privileges) : TableObject(Table, Role)
{
    internal override int Order => 5;

    internal override string CreateSql => $"grant {Privileges} on {Table} to {Role};";

    internal override string DropSql => $"revoke {Privileges} on {Table} from {Role};";
}
