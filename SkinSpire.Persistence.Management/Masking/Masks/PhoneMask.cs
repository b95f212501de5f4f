using System.Globalization;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>An Indian number whose subscriber part begins with 0, which no exchange connects; longer than any that exists. However it is written, a number has one mask.</summary>
internal sealed class PhoneMask(MaskingSecret secret) : ValueMask
{
    private const string Prefix = "+910";
    private const string India = "91";
    private const int Indian = 10;
    private const int Foreign = 12;

    private readonly Permutation permutation = new(secret, "phone");

    internal override int Longest => Prefix.Length + Foreign;

    internal override bool Makes(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length >= Prefix.Length + Indian;

    internal override string? Text(string value, MaskedRow row)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return value;
        }

        var digits = string.Concat(value.Where(char.IsAsciiDigit)).TrimStart('0');
        var subscriber = digits.Length == Indian ? digits : digits.Length == India.Length + Indian && digits.StartsWith(India, StringComparison.Ordinal) ? digits[India.Length..] : null;
        return Prefix + permutation.Of(subscriber ?? Other(digits.Length > 0 ? digits : value));
    }

    private string Other(string number) => number.Length <= Foreign && number.All(char.IsAsciiDigit)
        ? number.PadLeft(Foreign, '0')
        : secret.Number("long phone", number, int.MaxValue).ToString("D12", CultureInfo.InvariantCulture);
}
