namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>Reads tokens from left to right.</summary>
internal sealed class SqlCursor(string sql, IReadOnlyList<SqlToken> tokens)
{
    private int at;

    internal bool AtEnd => at >= tokens.Count;

    /// <summary>What is left, as it was written.</summary>
    internal string Rest => AtEnd ? "" : sql[tokens[at].Start..tokens[^1].End];

    /// <summary>Whether these words come next.</summary>
    internal bool Is(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= tokens.Count || !tokens[at + i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Steps over these words, if they come next.</summary>
    internal bool Skip(params ReadOnlySpan<string> words)
    {
        var found = Is(words);
        at += found ? words.Length : 0;
        return found;
    }

    /// <summary>Steps over the next token, if it is one of these words.</summary>
    internal bool SkipAny(params IEnumerable<string> words) => words.Any(word => Skip(word));

    /// <summary>Steps over all tokens to behind the first of these words; to the end when there is none.</summary>
    internal bool SkipTo(string word)
    {
        while (!AtEnd && !Skip(word))
        {
            at++;
        }

        return !AtEnd;
    }

    /// <summary>A name with the parts before it; empty when there is none.</summary>
    internal string Name()
    {
        var parts = new List<string>();
        do
        {
            if (!AtEnd && tokens[at].Kind is SqlTokenKind.Word or SqlTokenKind.Quoted)
            {
                parts.Add(tokens[at++].Value);
            }
        }
        while (Skip("."));

        return SqlName.Of(parts);
    }

    /// <summary>The text up to one of these words, a comma or the end, outside parentheses; the first token belongs to it whatever it is.</summary>
    internal string Until(params ReadOnlySpan<string> words)
    {
        var start = at;
        for (var depth = 0; !AtEnd && (at == start || depth > 0 || !(tokens[at].Is(",") || IsOneOf(words))); at++)
        {
            depth += Depth(tokens[at]);
        }

        return start == at ? "" : sql[tokens[start].Start..tokens[at - 1].End];
    }

    /// <summary>What stands between commas, outside parentheses, up to the end.</summary>
    internal IReadOnlyList<SqlCursor> Parts()
    {
        var parts = new List<SqlCursor>();
        while (!AtEnd)
        {
            var start = at;
            Until();
            parts.Add(new SqlCursor(sql, [.. tokens.Take(start..at)]));
            Skip(",");
        }

        return parts;
    }

    /// <summary>Steps over parentheses and reads what they hold; null when none come next.</summary>
    internal SqlCursor? Parentheses()
    {
        if (!Is("("))
        {
            return null;
        }

        var start = at;
        for (var depth = 0; !AtEnd && (at == start || depth > 0); at++)
        {
            depth += Depth(tokens[at]);
        }

        return new SqlCursor(sql, [.. tokens.Take((start + 1)..(at - 1))]);
    }

    private bool IsOneOf(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (tokens[at].Is(word))
            {
                return true;
            }
        }

        return false;
    }

    private static int Depth(SqlToken token) => token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
}
