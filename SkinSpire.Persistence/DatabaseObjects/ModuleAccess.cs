using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Who may look into a module's schema: the owner of its tables, and who reads rows and the module's history.</summary>
internal sealed record ModuleAccess(string Schema) : TableObject(Schema, "module")
{
    private const string Readers = $"{ClinicRoles.Application}, {ClinicRoles.ReadOnly}";

    private string History => $"{Schema}.{ClinicDatabase.HistoryTable}";

    internal override int Order => 0;

    internal override string CreateSql =>
        $"grant usage, create on schema {Schema} to {ClinicRoles.Owner}; grant usage on schema {Schema} to {Readers}; grant select on {History} to {Readers};";

    internal override string DropSql =>
        $"revoke select on {History} from {Readers}; revoke usage on schema {Schema} from {Readers}; revoke usage, create on schema {Schema} from {ClinicRoles.Owner};";
}
