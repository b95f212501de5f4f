namespace SkinSpire.Persistence.Management.Populating.Generating;

/// <summary>Numbers for one row out of its key alone: no row depends on another, so any of them can be made at any time, anywhere, alike.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014), begun anew for each row.</remarks>
internal struct Draw
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state;

    internal Draw(ulong stream, long row) => state = Mix(stream + (Golden * (ulong)row));

    /// <summary>A stream that another number of the same key does not have.</summary>
    internal static ulong Stream(ulong key, ulong number) => Mix(key ^ Mix(number + Golden));

    /// <summary>A key out of a word, the same on every machine.</summary>
    internal static ulong Key(ulong seed, string word)
    {
        var key = Mix(seed + Golden);
        foreach (var letter in word)
        {
            key = Mix(key ^ letter);
        }

        return key;
    }

    internal ulong Next() => Mix(state += Golden);

    /// <summary>0 to <paramref name="bound"/> - 1.</summary>
    internal int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>True so many times in a hundred.</summary>
    internal bool Chance(int percent) => Below(100) < percent;

    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
