using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>The role of each account; of who has left it is not in force.</summary>
internal sealed class UserRoleRows(Hospital hospital)
    : TableRows(hospital, "user_roles", $"hospital_id, user_id, role_id, is_active, {Stamps}", UserRows.CountOf(hospital.Size))
{
    internal override string KnownSql => $"{UserRows.People} where u.hospital_id = $1 and exists (select from clinic.user_roles r where r.hospital_id = u.hospital_id and r.user_id = u.user_id)";

    internal override void Write(CopyBuffer to, int row)
    {
        var size = Hospital.Size;
        var staff = row < size.StaffCount;
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Hospital.Users[row]);
        to.Id(Hospital.Roles[staff ? RoleRows.Of(StaffRows.KindOf(size, row).Kind) : RoleRows.Patient]);
        to.Bool(!staff || !StaffRows.HasLeft(size, row));
        WriteStamps(to, Hospital.Opened);
    }

    protected override int RowOf(string key) => UserRows.RowOf(Hospital.Size, key);
}
