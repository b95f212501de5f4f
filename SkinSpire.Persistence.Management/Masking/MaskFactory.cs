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

    // City, state and PIN code of a person have to agree.
    private const string Places = "place";

    private readonly MaskingSecret secret;
    private readonly MaskingKey pins;
    private readonly Shift shift;
    private readonly NameMask given;
    private readonly NameMask family;

    internal MaskFactory(MaskingSecret secret)
    {
        this.secret = secret;
        shift = new Shift(secret);
        pins = secret.For("pin");
        given = new NameMask(secret.For("given"), InventedNames.Given);
        family = new NameMask(secret.For("family"), InventedNames.Family);
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
        DataKind.Phone => new PhoneMask(secret.For("phone")),
        DataKind.Email => new AccountMask(secret.For("e-mail"), "p-", "@example.invalid"),
        DataKind.Login => new AccountMask(secret.For("login"), "user-", ""),
        DataKind.Identifier => new IdentifierMask(secret.For("identifier"), maxLength, isFixedLength),
        DataKind.FreeText => new FreeTextMask(),
        DataKind.Code => new WordMask(words),
        DataKind.Choice => new ChoiceMask(secret.For(string.Join('|', words)), words),
        DataKind.Street => new StreetMask(secret.For("street")),
        DataKind.City => new PlaceMask(secret.For(Places), Place.LongestCity, (place, _) => place.City),
        DataKind.State => new PlaceMask(secret.For(Places), Place.LongestState, (place, _) => place.State),
        DataKind.Pin => new PlaceMask(secret.For(Places), Place.PinLength, (place, pin) => place.Pin(pins, pin)),
        DataKind.Birth => new DayMask(shift.BirthDays),
        DataKind.Day => new DayMask(shift.Days),
        DataKind.IpAddress => new IpMask(secret.For("ip")),
        DataKind.Bytes => new BytesMask(secret.For("bytes")),
        _ => null,
    };
}
