using System.Buffers.Binary;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>The binary format of COPY (PostgreSQL manual, COPY, "Binary Format").</summary>
internal static class CopyFormat
{
    /// <summary>What <see cref="RowLength"/> says at the end of the rows.</summary>
    internal const int End = -1;

    /// <summary>Signature, no flags, no extension.</summary>
    internal static ReadOnlyMemory<byte> Header { get; } = (byte[])[.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>What follows the last row.</summary>
    internal static ReadOnlyMemory<byte> Trailer { get; } = (byte[])[0xFF, 0xFF];

    /// <summary>How long the row is that <paramref name="data"/> begins with; 0 when its end is not there, <see cref="End"/> after the last one.</summary>
    /// <param name="data">Where a row begins.</param>
    /// <param name="fields">How many fields a row has.</param>
    /// <exception cref="InvalidDataException">It is no row of so many fields.</exception>
    internal static int RowLength(ReadOnlySpan<byte> data, int fields)
    {
        if (data.Length < sizeof(short))
        {
            return 0;
        }

        var count = BinaryPrimitives.ReadInt16BigEndian(data);
        return count == End ? End : count == fields ? Length(data, fields) : throw new InvalidDataException(FormattableString.Invariant($"A row has {count} fields, not {fields}."));
    }

    private static int Length(ReadOnlySpan<byte> data, int fields)
    {
        var at = sizeof(short);
        for (var field = 0; field < fields; field++)
        {
            if (data.Length - at < sizeof(int))
            {
                return 0;
            }

            var length = BinaryPrimitives.ReadInt32BigEndian(data[at..]);
            at += sizeof(int) + Math.Max(length, 0);
            if (length < -1 || at < 0)
            {
                throw new InvalidDataException("A field has no possible length.");
            }
        }

        return at <= data.Length ? at : 0;
    }
}
