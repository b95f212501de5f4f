using System.Buffers.Binary;
using System.Globalization;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A day or a moment, moved back by whole days; infinity stays.</summary>
internal sealed class DayMask(Func<MaskedRow, int> daysBack) : ValueMask
{
    private const int DateLength = 10;

    internal override bool IsTelling => false;

    // PostgreSQL's infinities are the largest and the smallest number.
    internal override byte[]? Field(ReadOnlySpan<byte> value, MaskedRow row)
    {
        var shifted = value.ToArray();
        if (value.Length == sizeof(int) && BinaryPrimitives.ReadInt32BigEndian(value) is not (int.MaxValue or int.MinValue) and var day)
        {
            BinaryPrimitives.WriteInt32BigEndian(shifted, day - daysBack(row));
        }
        else if (value.Length == sizeof(long) && BinaryPrimitives.ReadInt64BigEndian(value) is not (long.MaxValue or long.MinValue) and var moment)
        {
            BinaryPrimitives.WriteInt64BigEndian(shifted, moment - (daysBack(row) * TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond));
        }

        return shifted;
    }

    // Whole days change only the date of a moment, whatever follows it.
    internal override string? Text(string value, MaskedRow row) =>
        value.Length >= DateLength && DateOnly.TryParseExact(value[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.AddDays(-daysBack(row)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + value[DateLength..]
            : null;
}
