namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>One statement.</summary>
/// <param name="Sql">The text that it stands in.</param>
/// <param name="Tokens">Its tokens, at least one, without the semicolon.</param>
/// <param name="IsTerminated">Whether a semicolon ends it.</param>
/// <param name="IsInBody">Whether it stands in the body of a <c>do</c>.</param>
internal sealed record SqlStatement(string Sql, IReadOnlyList<SqlToken> Tokens, bool IsTerminated, bool IsInBody)
{
    /// <summary>As it was written, without the semicolon.</summary>
    internal string Text => Sql[Tokens[0].Start..Tokens[^1].End];

    /// <summary>The object it works on first; the statement itself when it names none.</summary>
    internal string Subject => SqlTargets.Of(this) is [var first, ..] ? first : Text;

    internal SqlCursor Cursor => new(Sql, Tokens);

    /// <summary>Whether it begins with these words.</summary>
    internal bool Begins(params ReadOnlySpan<string> words) => Cursor.Is(words);

    /// <summary>Whether these words follow each other in it, outside strings and comments.</summary>
    internal bool Has(params IReadOnlyList<string> words) => Place(words) >= 0;

    /// <summary>The text with a piece put in behind these words, which it has.</summary>
    internal string With(string piece, params IReadOnlyList<string> behind)
    {
        var end = Tokens[Place(behind) + behind.Count - 1].End;
        return $"{Sql[Tokens[0].Start..end]} {piece}{Sql[end..Tokens[^1].End]}";
    }

    /// <summary>The text without these words, which it has.</summary>
    internal string Without(params IReadOnlyList<string> words)
    {
        var place = Place(words);
        return $"{Sql[Tokens[0].Start..Tokens[place].Start].TrimEnd()}{Sql[Tokens[place + words.Count - 1].End..Tokens[^1].End]}".Trim();
    }

    private int Place(IReadOnlyList<string> words) => Enumerable.Range(0, Tokens.Count - words.Count + 1 is > 0 and var places ? places : 0)
        .FirstOrDefault(start => words.Index().All(word => Tokens[start + word.Index].Is(word.Item)), -1);
}
