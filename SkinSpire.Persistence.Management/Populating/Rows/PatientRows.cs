using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>People under care: <c>PAT0001</c> and so on. The last of them were merged, deleted, died or stay away.</summary>
internal sealed class PatientRows(Hospital hospital)
    : TableRows(
        hospital, "patients",
        $"hospital_id, patient_id, branch_id, mrn, abha_number, title, first_name, last_name, gender, date_of_birth, is_dob_estimated, blood_group, marital_status, phone, email, address, emergency_contact, preferences, deceased_at, status, is_active, {Stamps}, {Deletion}",
        hospital.Size.Patients)
{
    // Of so many who do not come any more one is merged into another; that one's row is written as if it still came.
    private const int Endings = 20;

    internal override string KnownSql => "select mrn, patient_id from clinic.patients where hospital_id = $1";

    protected override Identities Ids => Hospital.Patients;

    internal override void Write(CopyBuffer to, int row)
    {
        var draw = Hospital.DrawFor(6, row);
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        to.Id(Hospital.Branches[Hospital.BranchOf(row)]);
        to.Numbered("PAT"u8, row + 1, 4);
        WritePerson(to, ref draw, row);
        WriteReach(to, ref draw, row);
        WriteState(to, ref draw, row);
    }

    /// <summary>The record that is merged, and the one it is merged into.</summary>
    internal static IEnumerable<(int Loser, int Winner)> Merges(HospitalSize size)
    {
        for (var row = size.ActivePatients; row < size.Patients; row += Endings)
        {
            yield return (row, row - size.ActivePatients);
        }
    }

    /// <summary>Which row has a record number; -1 for none.</summary>
    internal static int RowOfMrn(string mrn) => Numbered(mrn, "PAT", 4);

    protected override int RowOf(string key) => RowOfMrn(key);

    private void WritePerson(CopyBuffer to, ref Draw draw, int row)
    {
        // Whoever is not entitled to a number has none; these begin with zeros and are nobody's.
        if (draw.Chance(60))
        {
            to.Numbered(""u8, row + 1, 14);
        }
        else
        {
            to.Null();
        }

        var woman = draw.Chance(56);
        var years = 1 + draw.Below(85);
        to.Text(years < 16 ? (woman ? "Miss"u8 : "Master"u8) : woman ? "Ms"u8 : "Mr"u8);
        to.Text(woman ? Names.Women[draw.Below(Names.Women.Length)] : Names.Men[draw.Below(Names.Men.Length)]);

        // Many people have one name only.
        if (draw.Chance(88))
        {
            to.Text(Names.Last[draw.Below(Names.Last.Length)]);
        }
        else
        {
            to.Null();
        }

        to.Text(draw.Chance(1) ? "other"u8 : woman ? "female"u8 : "male"u8);
        WriteBirth(to, ref draw, years);
        if (draw.Chance(70))
        {
            to.Text(Names.BloodGroups[draw.Below(Names.BloodGroups.Length)]);
        }
        else
        {
            to.Null();
        }

        to.Text(years < 21 || draw.Chance(25) ? "single"u8 : "married"u8);
    }

    private void WriteBirth(CopyBuffer to, ref Draw draw, int years)
    {
        var (known, estimated) = (draw.Chance(94), draw.Chance(8));
        if (known)
        {
            to.Int(Hospital.Calendar.Today - (years * 365) - draw.Below(365));
        }
        else
        {
            to.Null();
        }

        to.Bool(known && estimated);
    }

    // A number begins with 0 nowhere in India: it is what is dialled before a number (National Numbering Plan 2003), so these reach nobody.
    private void WriteReach(CopyBuffer to, ref Draw draw, int row)
    {
        var family = row - (row % 7 == 3 ? 1 : 0);
        to.Numbered("+910"u8, 200_000_000 + family, 9);
        if (draw.Chance(40))
        {
            var start = to.Open();
            to.Raw("pat"u8);
            to.Digits(row + 1, 4);
            to.Raw("@example.org"u8);
            to.Close(start);
        }
        else
        {
            to.Null();
        }

        var place = Hospital.Size.Place;
        place.WriteAddress(to, 1 + draw.Below(400), draw.Below(place.Addresses.Length));
        WriteContacts(to, ref draw, row);
    }

    private static void WriteContacts(CopyBuffer to, ref Draw draw, int row)
    {
        if (draw.Chance(70))
        {
            var start = to.OpenJson();
            to.Raw("{\"name\": \""u8);
            to.Raw(Names.Men[draw.Below(Names.Men.Length)]);
            to.Raw("\", \"relation\": \""u8);
            to.Raw(Names.Relations[draw.Below(Names.Relations.Length)]);
            to.Raw("\", \"phone\": \"+910"u8);
            to.Digits(300_000_000 + row, 9);
            to.Raw("\"}"u8);
            to.Close(start);
        }
        else
        {
            to.Null();
        }

        var preferences = to.OpenJson();
        to.Raw("{\"language\": \""u8);
        to.Raw(Names.Languages[draw.Below(Names.Languages.Length)]);
        to.Raw("\", \"channels\": [\"sms\"]}"u8);
        to.Close(preferences);
    }

    private void WriteState(CopyBuffer to, ref Draw draw, int row)
    {
        var ending = row < Hospital.Size.ActivePatients ? 0 : (row - Hospital.Size.ActivePatients) % Endings;
        var (deleted, dead, away) = (ending is > 0 and < 6, ending is >= 6 and < 14, ending >= 14);
        var (now, early) = (Hospital.Calendar.Now, (1 + draw.Below(60)) * ClinicCalendar.Day);
        to.Time(dead ? now - early : null);
        to.Text(away ? "inactive"u8 : "active"u8);
        to.Bool(ending < 6);
        WriteStamps(to, Math.Max(Hospital.Opened, Math.Min(now, Hospital.Schedule.FirstVisitOf(row % Hospital.Size.ActivePatients)) - (31 * ClinicCalendar.Day) - early));
        WriteDeletion(to, deleted ? now - early : null);
    }
}
