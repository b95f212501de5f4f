namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>An identifier of the same shape behind a <c>~</c>, which real ones do not have. In a column of fixed length, or one that is full, there is no room for it.</summary>
internal sealed class IdentifierMask(MaskingSecret secret, int? maxLength, bool isFixedLength) : ValueMask
{
    private const char Mark = '~';

    // What is not written in ASCII letters and digits would stay.
    private const int HashLength = 20;

    private readonly Permutation permutation = new(secret, "identifier");

    internal override bool IsUnique => true;

    internal override bool Makes(string text) => text.StartsWith(Mark);

    internal override string? Text(string value, MaskedRow row)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return value;
        }

        var masked = value.All(char.IsAscii) ? permutation.Of(value) : Hash(value);
        return isFixedLength || masked.Length >= (maxLength ?? int.MaxValue) ? masked : Mark + masked;
    }

    private string Hash(string value)
    {
        var hash = Convert.ToHexStringLower(secret.Bytes("identifier", value))[..HashLength];
        return hash[..Math.Min(HashLength, maxLength ?? HashLength)];
    }
}
