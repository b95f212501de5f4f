using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>People who work at the hospital, doctors first: <c>DOC001</c>, <c>NUR001</c> and so on.</summary>
internal sealed class StaffRows(Hospital hospital)
    : TableRows(
        hospital, "staff",
        $"hospital_id, staff_id, branch_id, employee_code, staff_type, title, first_name, last_name, gender, date_of_birth, specialization, registration_no, registration_council, hpr_id, phone, email, joined_on, left_on, is_active, {Stamps}",
        hospital.Size.StaffCount)
{
    private static readonly (byte[] Meera, byte[] Rao, byte[] Imran, byte[] Khan) Known = (Names.Utf8("Meera"), Names.Utf8("Rao"), Names.Utf8("Imran"), Names.Utf8("Khan"));

    /// <summary>Kinds of staff and how their codes begin, in the order of <see cref="HospitalSize.Staff"/>.</summary>
    internal static (string Type, string Code)[] Kinds { get; } =
        [("doctor", "DOC"), ("nurse", "NUR"), ("receptionist", "REC"), ("pharmacist", "PHA"), ("therapist", "THE"), ("technician", "TEC"), ("admin", "ADM"), ("staff", "STF")];

    internal override string KnownSql => "select employee_code, staff_id from clinic.staff where hospital_id = $1";

    protected override Identities Ids => Hospital.Staff;

    internal override void Write(CopyBuffer to, int row)
    {
        var (kind, number) = KindOf(Hospital.Size, row);
        var person = PersonOf(Hospital.Size, row);
        var draw = Hospital.DrawFor(5, row);
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        to.Id(Hospital.Branches[Hospital.BranchOf(row)]);
        to.Numbered(Names.Utf8(Kinds[kind].Code), number, 3);
        to.Text(Names.Utf8(Kinds[kind].Type));
        to.Text(kind == 0 ? "Dr"u8 : person.IsWoman ? "Ms"u8 : "Mr"u8);
        to.Text(person.First);
        WriteOrNull(to, person.Last);
        to.Text(person.IsWoman ? "female"u8 : "male"u8);
        to.Int(Hospital.Calendar.Today - (365 * (25 + draw.Below(35))) - draw.Below(365));
        WriteRegistration(to, kind, row);
        to.Numbered("+910"u8, 100_000_000 + row, 9);
        WriteEmail(to, row);
        to.Int(Hospital.Calendar.Today - 1095 + draw.Below(700));
        WriteLeaving(to, row);
        WriteStamps(to, Hospital.Opened);
    }

    /// <summary>Kind and number, from 1, of a member of staff.</summary>
    internal static (int Kind, int Number) KindOf(HospitalSize size, int row)
    {
        var kind = 0;
        while (row >= size.Staff[kind])
        {
            row -= size.Staff[kind++];
        }

        return (kind, row + 1);
    }

    /// <summary>Name of a member of staff; no two of a hospital share both. The first doctor and the first receptionist are those of the guide.</summary>
    internal static (byte[] First, byte[]? Last, bool IsWoman) PersonOf(HospitalSize size, int row)
    {
        var (kind, number) = KindOf(size, row);
        var name = row + (10 * Array.IndexOf(Place.All, size.Place));
        return (kind, number) switch
        {
            (0, 1) => (Known.Meera, Known.Rao, true),
            (2, 1) => (Known.Imran, Known.Khan, false),
            _ => (row % 2 == 0 ? Names.Women[name % Names.Women.Length] : Names.Men[name % Names.Men.Length], kind == 1 && number % 3 == 1 ? null : Names.Last[(name + 7) % Names.Last.Length], row % 2 == 0),
        };
    }

    /// <summary>Whether a member of staff has left; doctors stay.</summary>
    internal static bool HasLeft(HospitalSize size, int row) => row >= size.Doctors && row % 20 == 19;

    /// <summary>The name a member of staff signs in with: <c>meera.rao</c>.</summary>
    internal static void WriteLogin(CopyBuffer to, HospitalSize size, int row)
    {
        var person = PersonOf(size, row);
        to.Lower(person.First);
        to.Raw("."u8);
        if (person.Last is { } last)
        {
            to.Lower(last);
        }
        else
        {
            var (kind, number) = KindOf(size, row);
            to.Lower(Names.Utf8(Kinds[kind].Code));
            to.Digits(number, 3);
        }
    }

    /// <summary>Which row has an employee code; -1 for none.</summary>
    internal static int RowOf(HospitalSize size, string code)
    {
        var kind = Array.FindIndex(Kinds, known => code.StartsWith(known.Code, StringComparison.Ordinal));
        var number = kind < 0 ? -1 : Numbered(code, Kinds[kind].Code, 3);
        return number >= 0 && number < size.Staff[kind] ? size.Staff.Take(kind).Sum() + number : -1;
    }

    protected override int RowOf(string key) => RowOf(Hospital.Size, key);

    private static void WriteOrNull(CopyBuffer to, byte[]? text)
    {
        if (text is null)
        {
            to.Null();
        }
        else
        {
            to.Text(text);
        }
    }

    private static void WriteRegistration(CopyBuffer to, int kind, int row)
    {
        WriteOrNull(to, kind == 0 ? Names.Specialities[row % Names.Specialities.Length] : null);
        if (kind != 0)
        {
            to.Null();
            to.Null();
            to.Null();
            return;
        }

        to.Numbered("INVENTED-"u8, row + 1, 6);
        to.Text(Names.Councils[row % Names.Councils.Length]);
        to.Numbered(""u8, row + 1, 14);
    }

    private void WriteEmail(CopyBuffer to, int row)
    {
        var start = to.Open();
        WriteLogin(to, Hospital.Size, row);
        to.Raw("@example.org"u8);
        to.Close(start);
    }

    private void WriteLeaving(CopyBuffer to, int row)
    {
        var left = HasLeft(Hospital.Size, row);
        if (left)
        {
            to.Int(Hospital.Calendar.Today - 30);
        }
        else
        {
            to.Null();
        }

        to.Bool(!left);
    }
}
