using System.Buffers.Binary;
using System.Globalization;

namespace SkinSpire.Persistence.Management.Populating.Generating;

/// <summary>Rows in the binary format of COPY, written field by field into one array that is used again.</summary>
internal sealed class CopyBuffer
{
    // A row has to fit in what is left when the buffer is not full.
    private const int LongestRow = 16 * 1024;

    private readonly byte[] bytes = new byte[256 * 1024];
    private int end;

    /// <summary>Whether it is time to send it.</summary>
    internal bool IsFull => bytes.Length - end < LongestRow;

    /// <summary>What was written since the last call; empty from now on.</summary>
    internal ReadOnlyMemory<byte> Take()
    {
        var taken = bytes.AsMemory(0, end);
        end = 0;
        return taken;
    }

    internal void Begin(int fields)
    {
        BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(end), (short)fields);
        end += sizeof(short);
    }

    internal void Null() => Length(-1);

    internal void Bool(bool value)
    {
        Length(1);
        bytes[end++] = value ? (byte)1 : (byte)0;
    }

    internal void Int(int value)
    {
        Length(sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(end), value);
        end += sizeof(int);
    }

    /// <summary>A bigint, or a time in microseconds since 2000.</summary>
    internal void Long(long value)
    {
        Length(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(end), value);
        end += sizeof(long);
    }

    /// <summary>A time in microseconds since 2000, or null.</summary>
    internal void Time(long? value)
    {
        if (value is { } time)
        {
            Long(time);
        }
        else
        {
            Null();
        }
    }

    internal void Id(RowId id)
    {
        Length(16);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(end), id.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(end + 8), id.Low);
        end += 16;
    }

    internal void Text(ReadOnlySpan<byte> utf8)
    {
        Length(utf8.Length);
        Raw(utf8);
    }

    /// <summary>A word with a number of at least so many digits: <c>PAT0001</c>.</summary>
    internal void Numbered(ReadOnlySpan<byte> word, long number, int digits)
    {
        var start = Open();
        Raw(word);
        Digits(number, digits);
        Close(start);
    }

    /// <summary>Begins a field whose length is not known yet.</summary>
    internal int Open()
    {
        end += sizeof(int);
        return end;
    }

    /// <summary>Begins a jsonb field.</summary>
    internal int OpenJson()
    {
        var start = Open();
        bytes[end++] = 1;
        return start;
    }

    /// <summary>Ends the field that began at <paramref name="start"/>.</summary>
    internal void Close(int start) => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(start - sizeof(int)), end - start);

    internal void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(bytes.AsSpan(end));
        end += utf8.Length;
    }

    /// <summary>The same text in small letters; ASCII.</summary>
    internal void Lower(ReadOnlySpan<byte> ascii)
    {
        foreach (var letter in ascii)
        {
            bytes[end++] = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
        }
    }

    internal void Digits(long number, int digits)
    {
        number.TryFormat(bytes.AsSpan(end), out var written, digits switch { 3 => "D3", 4 => "D4", 6 => "D6", 8 => "D8", 9 => "D9", 10 => "D10", 14 => "D14", _ => "D" }, CultureInfo.InvariantCulture);
        end += written;
    }

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(end), length);
        end += sizeof(int);
    }
}
