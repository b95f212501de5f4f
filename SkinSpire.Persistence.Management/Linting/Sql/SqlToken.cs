namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>One piece of SQL; comments and white space are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">A word in lower case; a name or a string without its quotes.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where the next begins at the earliest.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Value, int Start, int End)
{
    internal bool Is(string word) => Kind is SqlTokenKind.Word or SqlTokenKind.Symbol && Value == word;
}
