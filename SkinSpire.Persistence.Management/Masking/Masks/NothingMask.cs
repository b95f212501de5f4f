namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>Null in place of a password's hash: nobody can sign in by it.</summary>
internal sealed class NothingMask : ValueMask
{
    internal override byte[]? Field(ReadOnlySpan<byte> value, MaskedRow row) => null;

    internal override string? Text(string value, MaskedRow row) => null;
}
