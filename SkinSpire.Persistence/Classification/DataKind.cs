namespace SkinSpire.Persistence.Classification;

/// <summary>What a personal value is, which decides what a masked copy holds in its place. The same value is masked to the same wherever it stands, unless its kind says otherwise.</summary>
public enum DataKind
{
    /// <summary>A first or middle name, as one word.</summary>
    GivenName,

    /// <summary>A last name, as one word.</summary>
    FamilyName,

    /// <summary>A whole name: first words given, the last one the family's.</summary>
    FullName,

    /// <summary>A telephone number; masked to one that cannot be dialled.</summary>
    Phone,

    /// <summary>An e-mail address or another that looks like one; masked to a domain that cannot exist.</summary>
    Email,

    /// <summary>Who signs in or acted. The key of a user (a UUID) is kept, as all keys are.</summary>
    Login,

    /// <summary>A number or code that somebody is known by; masked one to one, in its own shape.</summary>
    Identifier,

    /// <summary>Whatever somebody wrote; masked to as many characters that say nothing.</summary>
    FreeText,

    /// <summary>One of a few words that tell nobody apart (a title, a gender): kept when it is one of the mark's words or the enum's, else the first of them.</summary>
    Code,

    /// <summary>One of the mark's words, and it tells something about the person: one of them is drawn for the row.</summary>
    Choice,

    /// <summary>House, street, area.</summary>
    Street,

    /// <summary>A city, masked to a large one; state and PIN code of the same row agree with it.</summary>
    City,

    /// <summary>A state.</summary>
    State,

    /// <summary>A PIN code.</summary>
    Pin,

    /// <summary>A date of birth: moved back further than the hospital's days, by a number of days of the person's own.</summary>
    Birth,

    /// <summary>A day or a moment: moved back by whole weeks, as many as all others of the hospital, so that what lay between two of them still does.</summary>
    Day,

    /// <summary>An IP address; masked to one that is routed nowhere.</summary>
    IpAddress,

    /// <summary>Bytes; masked to 32 others.</summary>
    Bytes,

    /// <summary>A JSON object: parts with well-known names, and those that <see cref="JsonPartAttribute"/> names, are masked by their kind, all others as free text.</summary>
    Json,

    /// <summary>A JSON object of columns of another table: the mark's word names it, else the row's <c>table_name</c> and <c>row_key</c> do.</summary>
    RowImage,
}
