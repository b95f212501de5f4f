using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Management.Masking.Masks;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>Makes the mask of each kind of data under one secret.</summary>
internal sealed class MaskFactory
{
    private static readonly Dictionary<DataKind, string[]> KnownParts = new()
    {
        [DataKind.FullName] = ["name", "full_name", "fullName", "contact_name", "father_name", "mother_name", "spouse_name", "guardian_name"],
        [DataKind.GivenName] = ["first_name", "firstName", "middle_name", "middleName"],
        [DataKind.FamilyName] = ["last_name", "lastName"],
        [DataKind.Phone] = ["phone", "phone_number", "phoneNumber", "mobile", "alternate_phone", "alternatePhone", "home_phone", "work_phone", "whatsapp"],
        [DataKind.Email] = ["email", "alternate_email", "alternateEmail"],
        [DataKind.Street] = ["line1", "line2", "line3", "street", "house", "house_no", "building", "area", "locality", "landmark"],
        [DataKind.City] = ["city", "town", "village", "taluk", "district"],
        [DataKind.State] = ["state"],
        [DataKind.Pin] = ["pin", "pincode", "pin_code", "postal_code", "postalCode", "postcode", "zip"],
        [DataKind.Birth] = ["date_of_birth", "dateOfBirth", "dob"],
    };

    private readonly MaskingSecret secret;
    private readonly Shift shift;
    private readonly NameMask given;
    private readonly NameMask family;

    internal MaskFactory(MaskingSecret secret)
    {
        this.secret = secret;
        shift = new Shift(secret);
        given = new NameMask(secret, "given", InventedNames.Given);
        family = new NameMask(secret, "family", InventedNames.Family);
        WellKnown = KnownParts.SelectMany(part => part.Value.Select(name => (name, part.Key)))
            .ToDictionary(part => part.name, part => Of(part.Key, [])!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The masks of parts of JSON whose names everybody knows.</summary>
    internal IReadOnlyDictionary<string, ValueMask> WellKnown { get; }

    /// <summary>The mask of a kind that needs nothing but the value; null for JSON.</summary>
    internal ValueMask? Of(DataKind kind, IReadOnlyList<string> words, int? maxLength = null, bool isFixedLength = false) => kind switch
    {
        DataKind.GivenName => given,
        DataKind.FamilyName => family,
        DataKind.FullName => new FullNameMask(given, family),
        DataKind.Phone => new PhoneMask(secret),
        DataKind.Email => new AccountMask(secret, "e-mail", "p-", "@example.invalid"),
        DataKind.Login => new AccountMask(secret, "login", "user-", ""),
        DataKind.Identifier => new IdentifierMask(secret, maxLength, isFixedLength),
        DataKind.FreeText => new FreeTextMask(),
        DataKind.Code => new WordMask(words),
        DataKind.Choice => new ChoiceMask(secret, string.Join('|', words), words),
        DataKind.Street => new StreetMask(secret),
        DataKind.City => new PlaceMask(secret, Place.LongestCity, (place, _) => place.City),
        DataKind.State => new PlaceMask(secret, Place.LongestState, (place, _) => place.State),
        DataKind.Pin => new PlaceMask(secret, Place.PinLength, (place, pin) => place.Pin(secret, pin)),
        DataKind.Birth => new DayMask(shift.BirthDays),
        DataKind.Day => new DayMask(shift.Days),
        DataKind.IpAddress => new IpMask(secret),
        DataKind.Bytes => new BytesMask(secret),
        _ => null,
    };
}
