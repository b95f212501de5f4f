using System.Buffers.Binary;
using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>Sessions of the staff, all of them ended; nobody has the tokens.</summary>
internal sealed class SessionRows(Hospital hospital)
    : TableRows(
        hospital, "user_sessions",
        $"hospital_id, session_id, user_id, token_hash, issued_at, expires_at, last_seen_at, ended_at, end_reason, ip_address, user_agent, is_active, {Stamps}",
        SignIns.UsersOf(hospital.Size).Length * hospital.Size.SignInDays)
{
    private readonly int[] users = SignIns.UsersOf(hospital.Size);

    internal override string KnownSql => "select session_id::text, session_id from clinic.user_sessions where hospital_id = $1";

    protected override Identities Ids => Hospital.Sessions;

    internal override void Write(CopyBuffer to, int row)
    {
        var days = Hospital.Size.SignInDays;
        var user = users[row / days];
        var (begin, end, isLogout) = SignIns.Of(Hospital, user, days - 1 - (row % days));
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        to.Id(Hospital.Users[user]);
        WriteToken(to, row);
        to.Long(begin);
        to.Long(begin + SignIns.Length);
        to.Long(end);
        to.Long(end);
        to.Text(isLogout ? "logout"u8 : "expired"u8);
        SignIns.WriteDevice(to, user);
        to.Bool(false);
        WriteStamps(to, begin);
    }

    protected override int RowOf(string key) => Ids.RowOf(RowId.Of(Guid.Parse(key)));

    private void WriteToken(CopyBuffer to, int row)
    {
        Span<byte> hash = stackalloc byte[32];
        var draw = Hospital.DrawFor(12, row);
        for (var part = 0; part < hash.Length; part += sizeof(ulong))
        {
            BinaryPrimitives.WriteUInt64BigEndian(hash[part..], draw.Next());
        }

        to.Text(hash);
    }
}
