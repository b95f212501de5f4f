using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>The standard roles, as <c>clinic.create_standard_roles</c> makes them but with ids of their own making; that procedure then gives them their rights.</summary>
internal sealed class RoleRows(Hospital hospital)
    : TableRows(hospital, "roles", $"hospital_id, role_id, role_name, description, is_standard, {Stamps}", Standard.Length)
{
    private static readonly (string Name, string Description)[] Standard =
    [
        ("Doctor", "Treats patients."),
        ("Nurse", "Cares for patients and keeps the day running."),
        ("Receptionist", "Registers patients and books appointments."),
        ("Pharmacy Staff", "Dispenses and keeps the stock."),
        ("Patient", "Sees what is theirs."),
        ("Hospital Administrator", "Runs the hospital: everything but deleting."),
        ("System Administrator", "Everything, in every module."),
    ];

    /// <summary>The role of patients.</summary>
    internal static int Patient => 4;

    internal override string KnownSql => "select role_name, role_id from clinic.roles where hospital_id = $1";

    protected override Identities Ids => Hospital.Roles;

    /// <summary>The role of a kind of staff: of doctors, nurses, receptionists and pharmacists their own; therapists and technicians do as nurses, administrators run the hospital, others sit at the desk.</summary>
    internal static int Of(int kind) => kind switch { < 4 => kind, 4 or 5 => 1, 6 => 5, _ => 2 };

    internal override void Write(CopyBuffer to, int row)
    {
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        to.Text(Names.Utf8(Standard[row].Name));
        to.Text(Names.Utf8(Standard[row].Description));
        to.Bool(true);
        WriteStamps(to, Hospital.Opened);
    }

    protected override int RowOf(string key) => Array.FindIndex(Standard, role => role.Name == key);
}
