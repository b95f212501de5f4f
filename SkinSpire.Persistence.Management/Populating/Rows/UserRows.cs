using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>Accounts: of everybody on the staff, then of the first patients. All have one password.</summary>
internal sealed class UserRows(Hospital hospital)
    : TableRows(
        hospital, "users",
        $"hospital_id, user_id, login_name, phone, entity_type, staff_id, patient_id, password_hash, password_changed_at, failed_login_attempts, account_status, locked_until, last_login, is_active, {Stamps}",
        CountOf(hospital.Size))
{
    /// <summary>Selects the employee code or record number of whoever has an account, and the account.</summary>
    internal const string People =
        "select coalesce(s.employee_code, p.mrn), u.user_id from clinic.users u left join clinic.staff s using (hospital_id, staff_id) left join clinic.patients p using (hospital_id, patient_id)";

    internal override string KnownSql => $"{People} where u.hospital_id = $1";

    protected override Identities Ids => Hospital.Users;

    /// <summary>How many accounts there are.</summary>
    internal static int CountOf(HospitalSize size) => size.StaffCount + size.PatientUsers;

    /// <summary>Which account somebody has, by employee code or record number; -1 for none.</summary>
    internal static int RowOf(HospitalSize size, string person) =>
        PatientRows.RowOfMrn(person) is >= 0 and var patient ? size.StaffCount + patient : StaffRows.RowOf(size, person);

    /// <summary>Whether an account was locked after too many attempts.</summary>
    internal static bool IsLocked(HospitalSize size, int row) => row < size.StaffCount && row % 30 == 17;

    /// <summary>Writes the name that is typed to sign in.</summary>
    internal static void WriteLogin(CopyBuffer to, HospitalSize size, int row)
    {
        var start = to.Open();
        if (row < size.StaffCount)
        {
            StaffRows.WriteLogin(to, size, row);
        }
        else
        {
            to.Raw("pat"u8);
            to.Digits(row - size.StaffCount + 1, 4);
        }

        to.Close(start);
    }

    internal override void Write(CopyBuffer to, int row)
    {
        var size = Hospital.Size;
        var (staff, locked, left) = (row < size.StaffCount, IsLocked(size, row), row < size.StaffCount && StaffRows.HasLeft(size, row));
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        WriteLogin(to, size, row);
        to.Numbered("+910"u8, staff ? 100_000_000 + row : 200_000_000 + row - size.StaffCount, 9);
        to.Text(staff ? "staff"u8 : "patient"u8);
        WriteLink(to, row, staff);
        to.Text(Hospital.PasswordHash);
        to.Long(Hospital.Opened);
        to.Int(locked ? 5 : 0);
        to.Text(left ? "disabled"u8 : locked ? "locked"u8 : "active"u8);
        to.Time(locked ? Hospital.Calendar.Now + (30 * ClinicCalendar.Minute) : null);
        to.Time(SignIns.LastOf(Hospital, row));
        to.Bool(!left);
        WriteStamps(to, Hospital.Opened);
    }

    protected override int RowOf(string key) => RowOf(Hospital.Size, key);

    private void WriteLink(CopyBuffer to, int row, bool staff)
    {
        if (staff)
        {
            to.Id(Hospital.Staff[row]);
            to.Null();
        }
        else
        {
            to.Null();
            to.Id(Hospital.Patients[row - Hospital.Size.StaffCount]);
        }
    }
}
