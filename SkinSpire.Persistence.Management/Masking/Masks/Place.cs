using System.Globalization;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A city too large to tell anybody apart, with its state and the first digits of its PIN codes.</summary>
internal sealed record Place(string City, string State, string PinPrefix)
{
    private static readonly Place[] All =
    [
        new("Mumbai", "Maharashtra", "4000"), new("Delhi", "Delhi", "1100"), new("Bengaluru", "Karnataka", "5600"), new("Hyderabad", "Telangana", "5000"),
        new("Ahmedabad", "Gujarat", "3800"), new("Chennai", "Tamil Nadu", "6000"), new("Kolkata", "West Bengal", "7000"), new("Pune", "Maharashtra", "4110"),
        new("Jaipur", "Rajasthan", "3020"), new("Lucknow", "Uttar Pradesh", "2260"), new("Bhopal", "Madhya Pradesh", "4620"), new("Patna", "Bihar", "8000"),
    ];

    internal static int LongestCity { get; } = All.Max(place => place.City.Length);

    internal static int LongestState { get; } = All.Max(place => place.State.Length);

    internal static int PinLength { get; } = 6;

    /// <summary>One of the place's PIN codes.</summary>
    internal string Pin(MaskingSecret secret, string value) => string.Create(CultureInfo.InvariantCulture, $"{PinPrefix}{1 + secret.Number("pin", value.Trim(), 99):D2}");

    /// <summary>The place of a person.</summary>
    internal static Place Of(MaskingSecret secret, MaskedRow row) => All[secret.Number("place", row.Subject, All.Length)];
}
