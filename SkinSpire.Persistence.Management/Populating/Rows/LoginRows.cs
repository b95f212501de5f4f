using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>Attempts to sign in: one for each session, then some with names that nobody has, then those of locked accounts.</summary>
internal sealed class LoginRows(Hospital hospital)
    : TableRows(hospital, "login_history", "hospital_id, history_id, user_id, attempted_login, session_id, login_time, logout_time, ip_address, user_agent, status, failure_reason", CountOf(hospital.Size))
{
    private readonly int[] users = SignIns.UsersOf(hospital.Size);
    private readonly int[] locked = LockedOf(hospital.Size);

    internal override string KnownSql => "select history_id::text, history_id from clinic.login_history where hospital_id = $1";

    // The rows of one account come in one piece and in their order: the last one is what the account shows.
    internal override int Slice => Days * Math.Max(1, 20_000 / Math.Max(1, Days));

    protected override Identities Ids => Hospital.Logins;

    private int Days => Hospital.Size.SignInDays;

    private int Successes => users.Length * Days;

    internal override void Write(CopyBuffer to, int row)
    {
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        if (row < Successes)
        {
            WriteSuccess(to, row, users[row / Days]);
        }
        else
        {
            WriteRefusal(to, row - Successes);
        }
    }

    protected override int RowOf(string key) => Ids.RowOf(RowId.Of(Guid.Parse(key)));

    private static int CountOf(HospitalSize size)
    {
        var successes = SignIns.UsersOf(size).Length * size.SignInDays;
        return successes + (successes / 20) + LockedOf(size).Length;
    }

    private static int[] LockedOf(HospitalSize size) => [.. Enumerable.Range(0, size.StaffCount).Where(user => UserRows.IsLocked(size, user))];

    private void WriteSuccess(CopyBuffer to, int row, int user)
    {
        var (begin, end, _) = SignIns.Of(Hospital, user, Days - 1 - (row % Days));
        to.Id(Hospital.Users[user]);
        UserRows.WriteLogin(to, Hospital.Size, user);
        to.Id(Hospital.Sessions[row]);
        to.Long(begin);
        to.Long(end);
        SignIns.WriteDevice(to, user);
        to.Text("success"u8);
        to.Null();
    }

    private void WriteRefusal(CopyBuffer to, int number)
    {
        var unknown = Successes / 20;
        if (number < unknown)
        {
            to.Null();
            to.Numbered("desk"u8, 1 + (number % 9), 0);
        }
        else
        {
            to.Id(Hospital.Users[locked[number - unknown]]);
            UserRows.WriteLogin(to, Hospital.Size, locked[number - unknown]);
        }

        to.Null();
        to.Long(Hospital.Calendar.Now - ((1 + number) * ClinicCalendar.Hour));
        to.Null();
        SignIns.WriteDevice(to, number);
        to.Text(number < unknown ? "failed"u8 : "locked"u8);
        to.Text(number < unknown ? "unknown login"u8 : "locked"u8);
    }
}
