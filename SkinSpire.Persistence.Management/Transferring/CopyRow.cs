using System.Buffers.Binary;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>One row of a binary COPY, and where its fields are.</summary>
internal readonly ref struct CopyRow
{
    private readonly ReadOnlySpan<byte> data;
    private readonly ReadOnlySpan<int> starts;

    /// <param name="data">The row, whole.</param>
    /// <param name="starts">One place for each field; written here.</param>
    internal CopyRow(ReadOnlySpan<byte> data, Span<int> starts)
    {
        var at = sizeof(short);
        for (var field = 0; field < starts.Length; field++)
        {
            starts[field] = at;
            at += sizeof(int) + Math.Max(BinaryPrimitives.ReadInt32BigEndian(data[at..]), 0);
        }

        this.data = data;
        this.starts = starts;
    }

    /// <summary>How many fields.</summary>
    internal int Count => starts.Length;

    /// <summary>The value of a field as the type's binary send function writes it; empty for a null too.</summary>
    internal ReadOnlySpan<byte> this[int field] => data.Slice(starts[field] + sizeof(int), Math.Max(Length(field), 0));

    /// <summary>Whether a field is null.</summary>
    internal bool IsNull(int field) => Length(field) < 0;

    private int Length(int field) => BinaryPrimitives.ReadInt32BigEndian(data[starts[field]..]);
}
