using System.Buffers;
using System.Buffers.Binary;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Writes the fields of one row after the other, in the binary format of COPY.</summary>
internal sealed class CopyRowWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly int fields;

    /// <param name="fields">How many fields each row has.</param>
    internal CopyRowWriter(int fields) => this.fields = fields;

    /// <summary>The row so far.</summary>
    internal ReadOnlySpan<byte> Row => buffer.WrittenSpan;

    /// <summary>Begins a row.</summary>
    internal void Begin()
    {
        buffer.ResetWrittenCount();
        BinaryPrimitives.WriteInt16BigEndian(buffer.GetSpan(sizeof(short)), (short)fields);
        buffer.Advance(sizeof(short));
    }

    /// <summary>Adds a null.</summary>
    internal void AddNull() => AddLength(-1);

    /// <summary>Adds a value as the type's binary receive function reads it.</summary>
    internal void Add(ReadOnlySpan<byte> value)
    {
        AddLength(value.Length);
        buffer.Write(value);
    }

    /// <summary>Adds a field as it is.</summary>
    internal void Add(CopyRow row, int field)
    {
        if (row.IsNull(field))
        {
            AddNull();
        }
        else
        {
            Add(row[field]);
        }
    }

    private void AddLength(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(sizeof(int)), length);
        buffer.Advance(sizeof(int));
    }
}
