namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>What a token is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword or a name without quotes.</summary>
    Word,

    /// <summary>A name in double quotes.</summary>
    Quoted,

    /// <summary>A string, in quotes or dollars.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>One character of an operator or of punctuation.</summary>
    Symbol,
}
