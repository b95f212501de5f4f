using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SkinSpire.Persistence.Management.Populating.Generating;

/// <summary>A UUID in the shape of version 7, as its two halves.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowId(ulong High, ulong Low)
{
    /// <summary>Made of a time in Unix milliseconds and a stream: rows that follow each other lie beside each other in the index.</summary>
    internal static RowId Of(ulong stream, long milliseconds, int row)
    {
        var draw = new Draw(stream, row);
        return new(((ulong)milliseconds << 16) | 0x7000 | (draw.Next() & 0x0FFF), 0x8000_0000_0000_0000 | (draw.Next() & 0x3FFF_FFFF_FFFF_FFFF));
    }

    internal static RowId Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    internal Guid ToGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Low);
        return new Guid(bytes, bigEndian: true);
    }
}
