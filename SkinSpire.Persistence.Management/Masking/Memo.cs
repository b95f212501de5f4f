using System.Collections.Concurrent;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>Remembers what was computed for values that come again and again, up to a number of them.</summary>
internal sealed class Memo<TKey, TValue>(Func<TKey, TValue> compute)
    where TKey : notnull
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<TKey, TValue> known = new();
    private int count;

    internal TValue Of(TKey value)
    {
        if (known.TryGetValue(value, out var found))
        {
            return found;
        }

        var computed = compute(value);
        if (Volatile.Read(ref count) < Most && known.TryAdd(value, computed))
        {
            Interlocked.Increment(ref count);
        }

        return computed;
    }
}
