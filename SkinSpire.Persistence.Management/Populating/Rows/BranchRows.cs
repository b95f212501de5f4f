using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>The places where the hospital sees patients: <c>MAIN</c>, <c>BR002</c> and so on.</summary>
internal sealed class BranchRows(Hospital hospital)
    : TableRows(hospital, "branches", $"hospital_id, branch_id, code, name, hfr_id, address, contact_details, {Stamps}", hospital.Size.Branches)
{
    internal override string KnownSql => "select code, branch_id from clinic.branches where hospital_id = $1";

    protected override Identities Ids => Hospital.Branches;

    internal override void Write(CopyBuffer to, int row)
    {
        var part = row % Hospital.Size.Place.Parts.Length;
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        if (row == 0)
        {
            to.Text("MAIN"u8);
        }
        else
        {
            to.Numbered("BR"u8, row + 1, 3);
        }

        to.Text(Names.Utf8(Hospital.Size.Place.Parts[part].Name));
        to.Numbered("IN"u8, row + 1, 10);
        Hospital.Size.Place.WriteAddress(to, 10 + row, part * (Hospital.Size.Place.Addresses.Length / Hospital.Size.Place.Parts.Length));
        WriteContact(to, row);
        WriteStamps(to, Hospital.Opened);
    }

    /// <summary>Telephone and e-mail that reach nobody.</summary>
    internal static void WriteContact(CopyBuffer to, int number)
    {
        var start = to.OpenJson();
        to.Raw("{\"phone\": \"+910"u8);
        to.Digits(number, 9);
        to.Raw("\", \"email\": \"desk@example.org\"}"u8);
        to.Close(start);
    }

    protected override int RowOf(string key) => key == "MAIN" ? 0 : Numbered(key, "BR", 3);
}
