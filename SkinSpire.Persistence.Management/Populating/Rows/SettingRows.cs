using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>A setting that the hospital has for itself.</summary>
internal sealed class SettingRows(Hospital hospital) : TableRows(hospital, "hospital_settings", $"hospital_id, setting_code, value, {Stamps}", 1)
{
    private const string Code = "DEFAULT_APPOINTMENT_MINUTES";

    internal override string KnownSql => "select setting_code, null::uuid from clinic.hospital_settings where hospital_id = $1";

    internal override void Write(CopyBuffer to, int row)
    {
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Text(Names.Utf8(Code));
        to.Text("15"u8);
        WriteStamps(to, Hospital.Opened);
    }

    protected override int RowOf(string key) => key == Code ? 0 : -1;
}
