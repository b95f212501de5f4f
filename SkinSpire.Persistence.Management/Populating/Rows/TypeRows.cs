using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>Kinds of visits.</summary>
internal sealed class TypeRows(Hospital hospital)
    : TableRows(hospital, "appointment_types", $"hospital_id, type_id, code, name, default_duration_minutes, {Stamps}", Kinds.Length)
{
    private static readonly (string Code, string Name)[] Kinds = [("FIRST", "First visit"), ("FOLLOW", "Follow-up"), ("PROCEDURE", "Procedure"), ("LASER", "Laser session"), ("REPORT", "Report to be explained")];

    internal override string KnownSql => "select code, type_id from clinic.appointment_types where hospital_id = $1";

    protected override Identities Ids => Hospital.Types;

    internal override void Write(CopyBuffer to, int row)
    {
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        to.Text(Names.Utf8(Kinds[row].Code));
        to.Text(Names.Utf8(Kinds[row].Name));
        to.Int(15);
        WriteStamps(to, Hospital.Opened);
    }

    protected override int RowOf(string key) => Array.FindIndex(Kinds, kind => kind.Code == key);
}
