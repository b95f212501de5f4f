using System.Collections.Concurrent;
using System.Globalization;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>What the workers of a leak test did and saw; all of them count at once.</summary>
internal sealed class LeakCount
{
    private readonly long[] counts = new long[Enum.GetValues<Seen>().Length];

    internal long this[Seen what] => Interlocked.Read(ref counts[(int)what]);

    /// <summary>Failures that nobody asked for.</summary>
    internal ConcurrentBag<string> Surprises { get; } = [];

    internal void Add(Seen what, long times = 1) => Interlocked.Add(ref counts[(int)what], times);

    /// <summary>Counts a row that was read, and whether it is foreign.</summary>
    internal void Check(TenantId own, TenantId owner)
    {
        Add(Seen.Row);
        if (owner != own)
        {
            Add(Seen.ForeignRow);
        }
    }

    /// <summary>All of it in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{this[Seen.Operation]:N0} operations, {this[Seen.Row]:N0} rows checked, {Faults:N0} faults ({this[Seen.Error]:N0} errors, {this[Seen.Exception]:N0} exceptions, {this[Seen.Cancellation]:N0} cancellations, {this[Seen.KilledBackend]:N0} killed backends), {this[Seen.ForeignRow]:N0} foreign rows, {this[Seen.ShortRead]:N0} short reads");

    private long Faults => this[Seen.Error] + this[Seen.Exception] + this[Seen.Cancellation] + this[Seen.KilledBackend];
}
