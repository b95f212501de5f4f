namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>How many days back a hospital's time lies in a copy, and how many more a person's birth.</summary>
internal sealed class Shift(MaskingSecret secret)
{
    private const int DaysOfWeek = 7;
    private const int MostWeeks = 26;
    private const int MostDaysOfBirth = 182;

    // All of a hospital together: what does not overlap in its calendar still does not. Whole weeks: a working day stays one, and so do the hours.
    internal int Days(MaskedRow row) => DaysOfWeek * (1 + secret.Number("weeks", row.Hospital, MostWeeks));

    // Further back than everything else: nobody is born tomorrow, or after the first visit.
    internal int BirthDays(MaskedRow row) => Days(row) + secret.Number("birth", row.Subject, MostDaysOfBirth + 1);
}
