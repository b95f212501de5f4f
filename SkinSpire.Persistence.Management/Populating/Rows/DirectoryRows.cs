using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>The hospital's entry in the shared directory.</summary>
internal sealed class DirectoryRows(Hospital hospital) : TableRows(hospital, "hospital_directory", "hospital_id, code, license_no, is_active", 1)
{
    internal override string KnownSql => "select code, hospital_id from clinic.hospital_directory where hospital_id = $1";

    internal override void Write(CopyBuffer to, int row)
    {
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Text(Names.Utf8(Hospital.Size.Code));
        to.Text(Names.Utf8($"LIC-{Hospital.Size.Code.Replace("SKIN-", "", StringComparison.Ordinal)}-001"));
        to.Bool(true);
    }

    protected override int RowOf(string key) => 0;
}
