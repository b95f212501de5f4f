using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>The hospital itself.</summary>
internal sealed class HospitalRows(Hospital hospital)
    : TableRows(hospital, "hospitals", $"hospital_id, name, gst_registration_number, pan_number, state_code, address, contact_details, {Stamps}", 1)
{
    internal override string KnownSql => "select hospital_id::text, hospital_id from clinic.hospitals where hospital_id = $1";

    internal override void Write(CopyBuffer to, int row)
    {
        var (size, place) = (Hospital.Size, Hospital.Size.Place);
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Text(Names.Utf8(size.Code.StartsWith("LOAD", StringComparison.Ordinal) ? $"SkinSpire Clinic {place.City} {size.Code[5..]}" : $"SkinSpire Clinic {place.City}"));

        // No tax number ends in 0000.
        to.Text(Names.Utf8($"{place.StateCode}AAAAA0000A1Z0"));
        to.Text("AAAAA0000A"u8);
        to.Text(Names.Utf8(place.StateCode));
        place.WriteAddress(to, 1, 0);
        BranchRows.WriteContact(to, 0);
        WriteStamps(to, Hospital.Opened);
    }

    protected override int RowOf(string key) => 0;
}
