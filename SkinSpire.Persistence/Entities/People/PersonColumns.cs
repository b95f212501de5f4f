namespace SkinSpire.Persistence.Entities;

/// <summary>What the columns of people have in common.</summary>
internal static class PersonColumns
{
    /// <summary>Longest E.164 number with its plus sign.</summary>
    internal const int PhoneMaxLength = 16;

    /// <summary>Longest address that SMTP can carry (RFC 5321).</summary>
    internal const int EmailMaxLength = 254;

    /// <summary>E.164: a plus sign and 7 to 15 digits.</summary>
    internal const string PhoneCheck = "phone ~ '^\\+[1-9][0-9]{6,14}$'";

    // Immutable operators only: concat and concat_ws are refused in a generated column.
    internal const string FullName = "first_name || coalesce(' ' || middle_name, '') || coalesce(' ' || last_name, '')";
}
