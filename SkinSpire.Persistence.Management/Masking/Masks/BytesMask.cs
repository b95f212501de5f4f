namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>32 bytes in place of any: a token that nobody has, a ciphertext that nobody can open.</summary>
internal sealed class BytesMask(MaskingSecret secret) : ValueMask
{
    internal override bool IsUnique => true;

    internal override byte[]? Field(ReadOnlySpan<byte> value, MaskedRow row) => secret.Bytes("bytes", value);

    internal override string? Text(string value, MaskedRow row) => null;
}
