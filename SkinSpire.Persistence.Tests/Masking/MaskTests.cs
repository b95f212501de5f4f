using System.Buffers.Binary;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Masking.Masks;

namespace SkinSpire.Persistence.Tests.Masking;

public sealed partial class MaskTests
{
    private const int Many = 100_000;

    private static readonly MaskingSecret Secret = MaskingSecret.Of("a secret of these tests");
    private static readonly MaskFactory Masks = new(Secret);
    private static readonly MaskedRow Row = new(Guid.Parse("019c0000-0000-7000-8000-000000000001"), Guid.Parse("019c0000-0000-7000-8000-000000000002"));

    public static TheoryData<DataKind, string> Values() => new()
    {
        { DataKind.GivenName, "Lakshmi" }, { DataKind.FamilyName, "Rao" }, { DataKind.FullName, "Lakshmi Devi Rao" }, { DataKind.Phone, "+919845012345" },
        { DataKind.Email, "lakshmi@clinic.in" }, { DataKind.Login, "lakshmi.rao" }, { DataKind.Identifier, "PAT0001" }, { DataKind.FreeText, "Complains of itching since Diwali" },
        { DataKind.Street, "12, 4th Cross, Indiranagar" }, { DataKind.IpAddress, "10.1.2.3" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_has_one_mask_under_a_secret_and_it_is_another_value_that_can_be_told_from_a_real_one(DataKind kind, string value)
    {
        var mask = Masks.Of(kind, [])!;
        var masked = mask.Text(value, Row)!;

        Assert.NotEqual(value, masked, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(masked, new MaskFactory(MaskingSecret.Of("a secret of these tests")).Of(kind, [])!.Text(value, Row with { Subject = Guid.NewGuid() }));
        Assert.True(kind == DataKind.IpAddress || Encoding.UTF8.GetString(mask.Field(Encoding.UTF8.GetBytes(value), Row)!) == masked);
        Assert.True(mask.Makes(masked));
        Assert.False(mask.Makes(value));
        Assert.True(mask.Longest == 0 || masked.Length <= mask.Longest * value.Split(' ').Length);
    }

    [Theory]
    [InlineData(DataKind.GivenName, "Lakshmi")]
    [InlineData(DataKind.Phone, "+919845012345")]
    [InlineData(DataKind.Email, "lakshmi@clinic.in")]
    [InlineData(DataKind.Login, "lakshmi.rao")]
    [InlineData(DataKind.Identifier, "PAT0001")]
    public void Another_secret_gives_another_mask(DataKind kind, string value) =>
        Assert.NotEqual(Masks.Of(kind, [])!.Text(value, Row), new MaskFactory(MaskingSecret.Random()).Of(kind, [])!.Text(value, Row));

    [Theory]
    [InlineData(DataKind.Identifier, "MRN-{0:D6}", 20)]
    [InlineData(DataKind.Identifier, "{0:D5}", null)]
    [InlineData(DataKind.Identifier, "Ä{0}", 20)]
    [InlineData(DataKind.Login, "user.{0}", 64)]
    [InlineData(DataKind.Email, "user.{0}@clinic.in", 254)]
    [InlineData(DataKind.Phone, "+9198{0:D8}", 16)]
    [InlineData(DataKind.Phone, "+1415{0:D7}", 16)]
    public void A_hundred_thousand_values_have_as_many_masks(DataKind kind, string form, int? maxLength)
    {
        var mask = Masks.Of(kind, [], maxLength)!;

        var masked = Enumerable.Range(0, Many).Select(number => mask.Text(string.Format(null, form, number), Row)!).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(Many, masked.Count);
        Assert.All(masked.Take(1_000), text => Assert.InRange(text.Length, 1, maxLength ?? int.MaxValue));
    }

    [Fact]
    public void An_identifier_of_fixed_length_keeps_its_form_and_stays_unique()
    {
        var mask = Masks.Of(DataKind.Identifier, [], maxLength: 14, isFixedLength: true)!;

        var masked = Enumerable.Range(0, Many).Select(number => mask.Text((91_000_000_000_000 + number).ToString("D14", null), Row)!).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Many, masked.Count);
        Assert.All(masked, text => Assert.Matches(FourteenDigits(), text));
    }

    [Fact]
    public void A_permutation_of_all_values_of_a_shape_has_all_values_of_the_shape()
    {
        var permutation = new Permutation(Secret, "test");
        var all = Enumerable.Range(0, 26_000).Select(number => $"{(char)('A' + (number / 1000))}-{number % 1000:D3}").ToList();

        Assert.Equal(all, all.Select(permutation.Of).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void However_a_number_is_written_it_has_one_mask_that_passes_the_check_of_phones_and_cannot_be_dialled()
    {
        var mask = Masks.Of(DataKind.Phone, [])!;

        var masked = new[] { "+919845012345", "98450 12345", "098450-12345", "91 98450 12345" }.Select(written => mask.Text(written, Row)).Distinct().ToList();

        Assert.Matches(PhoneOfTheCheck(), Assert.Single(masked)!);
        Assert.StartsWith("+910", masked[0], StringComparison.Ordinal);
        Assert.Matches(PhoneOfTheCheck(), mask.Text("+12345678901234567", Row)!);
    }

    [Fact]
    public void A_name_is_the_same_in_a_column_of_its_own_in_any_case_and_in_a_full_name()
    {
        var given = Masks.Of(DataKind.GivenName, [])!;
        var family = Masks.Of(DataKind.FamilyName, [])!;

        Assert.Equal($"{given.Text("lakshmi", Row)} {family.Text("RAO", Row)}", Masks.Of(DataKind.FullName, [])!.Text("Lakshmi  Rao", Row));
    }

    [Fact]
    public void The_key_of_a_user_stays_where_an_actor_is_one()
    {
        var user = Guid.NewGuid().ToString();

        Assert.Equal(user, Masks.Of(DataKind.Login, [])!.Text(user, Row));
    }

    [Fact]
    public void All_moments_of_a_hospital_move_back_by_the_same_whole_weeks_and_a_birth_no_less()
    {
        var day = Masks.Of(DataKind.Day, [])!;
        var birth = Masks.Of(DataKind.Birth, [])!;
        var moved = -Moment(day.Field(Moment(0), Row)!) / (TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond);

        foreach (var subject in Enumerable.Range(0, 1_000).Select(_ => Row with { Subject = Guid.NewGuid() }))
        {
            Assert.Equal(Moment(day.Field(Moment(1_000_000), Row)!), Moment(day.Field(Moment(1_000_000), subject)!));
            var born = -Day(birth.Field(Day(0), subject)!);
            Assert.InRange(born, moved, moved + 182);
            Assert.Equal(born + 5, 10_000 - Day(birth.Field(Day(10_000), subject)!) + 5);
        }

        Assert.Equal(0, moved % 7);
        Assert.InRange(moved, 7, 26 * 7);
        Assert.Equal(new DateOnly(2026, 11, 24).AddDays(-(int)moved).ToString("yyyy-MM-dd", null) + "T13:47:56.5+05:30", day.Text("2026-11-24T13:47:56.5+05:30", Row));
        Assert.Equal(long.MaxValue, Moment(day.Field(Moment(long.MaxValue), Row)!));
        Assert.Null(day.Text("yesterday", Row));
    }

    [Fact]
    public void Two_hospitals_do_not_all_move_by_the_same()
    {
        var day = Masks.Of(DataKind.Day, [])!;

        Assert.InRange(Enumerable.Range(0, 100).Select(_ => Day(day.Field(Day(0), Row with { Hospital = Guid.NewGuid() })!)).Distinct().Count(), 15, 26);
    }

    [Fact]
    public void City_state_and_pin_of_a_person_agree()
    {
        var places = new HashSet<(string, string, string)>();
        foreach (var row in Enumerable.Range(0, 500).Select(_ => Row with { Subject = Guid.NewGuid() }))
        {
            places.Add((Masks.Of(DataKind.City, [])!.Text("Hubli", row)!, Masks.Of(DataKind.State, [])!.Text("Karnataka", row)!, Masks.Of(DataKind.Pin, [])!.Text("580020", row)![..4]));
        }

        Assert.Equal(12, places.Count);
        Assert.Contains(("Bengaluru", "Karnataka", "5600"), places);
    }

    [Fact]
    public void A_word_of_the_list_stays_and_any_other_becomes_the_first()
    {
        var mask = Masks.Of(DataKind.Code, ["Mr", "Dr"])!;

        Assert.Equal(["Dr", "Dr", "Mr"], new[] { "Dr", "dr.", "Lakshmi" }.Select(title => mask.Text(title, Row)));
    }

    [Fact]
    public void A_network_address_is_one_for_documents_in_the_same_family()
    {
        var mask = Masks.Of(DataKind.IpAddress, [])!;
        byte[] field = [2, 32, 0, 4, 10, 1, 2, 3];

        var masked = mask.Field(field, Row)!;

        Assert.Equal(field[..4], masked[..4]);
        Assert.Equal(mask.Text("10.1.2.3", Row), new IPAddress(masked[4..]).ToString());
        Assert.StartsWith("198.1", mask.Text("10.1.2.3", Row), StringComparison.Ordinal);
        Assert.StartsWith("2001:db8:", mask.Text("fe80::1", Row), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_can_be_guessed_is_refused() => Assert.Throws<MaskingSecretTooShortException>(() => MaskingSecret.Of("fifteen letters"));

    private static byte[] Moment(long microseconds)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, microseconds);
        return bytes;
    }

    private static long Moment(byte[] field) => BinaryPrimitives.ReadInt64BigEndian(field);

    private static byte[] Day(int days)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, days);
        return bytes;
    }

    private static int Day(byte[] field) => BinaryPrimitives.ReadInt32BigEndian(field);

    [GeneratedRegex("^[0-9]{14}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FourteenDigits();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PhoneOfTheCheck();
}
