using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>What the rows of one hospital are made of.</summary>
internal sealed class Hospital
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ulong key;

    /// <param name="size">How much it has.</param>
    /// <param name="seed">What everything is made of.</param>
    /// <param name="passwordHash">What every account gets.</param>
    internal Hospital(HospitalSize size, long seed, byte[] passwordHash)
    {
        (Size, PasswordHash) = (size, passwordHash);
        key = Draw.Key((ulong)seed, size.Code);
        Self = new Identities(Draw.Key((ulong)seed, size.Volume), table: 1, Founded)[0];
        (Branches, Roles, Types, Staff, Patients, Users) = (IdsOf(2), IdsOf(3), IdsOf(4), IdsOf(5), IdsOf(6), IdsOf(7));
        (Appointments, StatusHistory, Sessions, Logins) = (IdsOf(8), IdsOf(9), IdsOf(10), IdsOf(11));
        Schedule = new Schedule(size);
    }

    /// <summary>Who the rows say made them.</summary>
    internal static ReadOnlySpan<byte> Actor => "populate"u8;

    internal HospitalSize Size { get; }

    internal ClinicCalendar Calendar => Size.Calendar;

    internal Schedule Schedule { get; }

    internal byte[] PasswordHash { get; }

    internal RowId Self { get; private set; }

    /// <summary>Whether it was in the database before.</summary>
    internal bool IsKnown { get; private set; }

    /// <summary>Whether what is in the database under its code was made of another seed, day or size, or by hand.</summary>
    internal bool IsAnother { get; private set; }

    internal Identities Branches { get; }

    internal Identities Roles { get; }

    internal Identities Types { get; }

    internal Identities Staff { get; }

    internal Identities Patients { get; }

    internal Identities Users { get; }

    internal Identities Appointments { get; }

    internal Identities StatusHistory { get; }

    internal Identities Sessions { get; }

    internal Identities Logins { get; }

    /// <summary>When it opened: three years before today.</summary>
    internal long Opened => ClinicCalendar.At(Calendar.Today - 1095, 9 * ClinicCalendar.Hour);

    /// <summary>The branch that a member of staff or a patient belongs to.</summary>
    internal int BranchOf(int person) => person % Size.Branches;

    /// <summary>Numbers for a row of a table.</summary>
    internal Draw DrawFor(ulong table, int row) => new(Draw.Stream(key, table), row);

    /// <summary>It is there, with this id.</summary>
    internal void Learn(Guid id) => (Self, IsKnown, IsAnother) = (RowId.Of(id), true, id != Self.ToGuid());

    private long Founded => (Opened / 1000) + Epoch.ToUnixTimeMilliseconds();

    private Identities IdsOf(ulong table) => new(key, table, Founded);
}
