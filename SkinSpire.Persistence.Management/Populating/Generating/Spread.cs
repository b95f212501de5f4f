using System.Numerics;
using System.Runtime.InteropServices;

namespace SkinSpire.Persistence.Management.Populating.Generating;

/// <summary>Puts the numbers below a size into another order, evenly spread, and back.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Spread
{
    private readonly ulong stride;
    private readonly ulong inverse;
    private readonly ulong size;

    /// <param name="size">How many numbers, from 1.</param>
    internal Spread(long size)
    {
        // The golden ratio spreads any first part of the numbers evenly (Weyl, Knuth).
        this.size = (ulong)size;
        stride = Math.Max(1, (ulong)(size * 0.6180339887));
        while (BigInteger.GreatestCommonDivisor(stride, this.size) != 1)
        {
            stride++;
        }

        inverse = (ulong)BigInteger.ModPow(stride, Totient(size) - 1, size);
    }

    /// <summary>Where a number is put.</summary>
    internal long this[long number] => (long)(((ulong)number * stride) % size);

    /// <summary>Which number is put there.</summary>
    internal long Back(long place) => (long)(((ulong)place * inverse) % size);

    // Euler: stride to the power of the totient is 1.
    private static BigInteger Totient(long size)
    {
        var (result, rest) = (size, size);
        for (var factor = 2L; factor * factor <= rest; factor++)
        {
            if (rest % factor == 0)
            {
                result -= result / factor;
                while (rest % factor == 0)
                {
                    rest /= factor;
                }
            }
        }

        return rest > 1 ? result - (result / rest) : result;
    }
}
