namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>32 bytes in place of any: a token that nobody has, a ciphertext that nobody can open.</summary>
internal sealed class BytesMask(MaskingKey key) : ValueMask
{
    internal override bool IsUnique => true;

    internal override byte[]? Field(ReadOnlySpan<byte> value, MaskedRow row) => key.Bytes(value);

    internal override string? Text(string value, MaskedRow row) => null;
}
