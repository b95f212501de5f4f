namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A part of the address of a place that is drawn for the person the row is about.</summary>
internal sealed class PlaceMask(MaskingSecret secret, int longest, Func<Place, string, string> part) : ValueMask
{
    internal override int Longest => longest;

    internal override bool IsTelling => false;

    internal override string? Text(string value, MaskedRow row) => string.IsNullOrWhiteSpace(value) ? value : part(Place.Of(secret, row), value);
}
