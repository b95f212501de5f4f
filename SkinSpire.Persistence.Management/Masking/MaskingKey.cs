using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>What a secret gives for one purpose, so that a value's mask for one tells nothing about its mask for another.</summary>
internal sealed class MaskingKey(byte[] key)
{
    /// <summary>The 32 bytes that a value gives.</summary>
    internal byte[] Bytes(ReadOnlySpan<byte> value) => HMACSHA256.HashData(key, value);

    /// <inheritdoc cref="Bytes(ReadOnlySpan{byte})"/>
    internal byte[] Bytes(string value) => Bytes(Encoding.UTF8.GetBytes(value));

    /// <summary>The number from 0 to below <paramref name="bound"/> that a value gives.</summary>
    internal int Number(string value, int bound) => Number(Bytes(value), bound);

    /// <inheritdoc cref="Number(string, int)"/>
    internal int Number(Guid value, int bound) => Number(Bytes(value.ToByteArray(bigEndian: true)), bound);

    private static int Number(byte[] bytes, int bound) => (int)(BinaryPrimitives.ReadUInt64BigEndian(bytes) % (ulong)bound);
}
