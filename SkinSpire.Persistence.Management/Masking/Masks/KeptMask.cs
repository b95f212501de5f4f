namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>The value itself, in an image of a row whose column is kept.</summary>
internal sealed class KeptMask : ValueMask
{
    internal override bool IsTelling => false;

    internal override byte[]? Field(ReadOnlySpan<byte> value, MaskedRow row) => value.ToArray();

    internal override string? Text(string value, MaskedRow row) => value;
}
