using System.Globalization;
using System.IO.Hashing;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Adds up what the rows of one table are; their order does not count.</summary>
internal sealed class ContentSum
{
    private UInt128 sum;

    /// <summary>How many rows.</summary>
    internal long Rows { get; private set; }

    /// <summary>Adds one row, as binary COPY writes it.</summary>
    internal void Add(ReadOnlySpan<byte> row)
    {
        sum = unchecked(sum + XxHash128.HashToUInt128(row));
        Rows++;
    }

    internal TableFingerprint Of(string table) => new(table, Rows, sum.ToString("x32", CultureInfo.InvariantCulture));
}
