namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>Takes a text of SQL apart into statements.</summary>
internal static class SqlScript
{
    private static readonly string[] Openers = ["begin", "then", "else", "loop"];

    /// <summary>The statements in order, each <c>do</c> followed by those of its body. Bodies of functions are not read: nothing runs them yet.</summary>
    internal static IEnumerable<SqlStatement> Statements(string sql)
    {
        foreach (var statement in Split(sql, isInBody: false))
        {
            yield return statement;
            foreach (var inner in Body(statement))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<SqlStatement> Body(SqlStatement statement) => statement.Begins("do")
        ? statement.Tokens.Where(token => token.Kind == SqlTokenKind.Text).Take(1).SelectMany(body => Split(body.Value, isInBody: true)).Select(Opened).Where(inner => inner.Tokens.Count > 0)
        : [];

    // In plpgsql what opens a block stands before its first statement.
    private static SqlStatement Opened(SqlStatement statement)
    {
        var opener = statement.Tokens.Index().LastOrDefault(token => Openers.Any(token.Item.Is), (Index: -1, default)).Index;
        return statement with { Tokens = [.. statement.Tokens.Skip(opener + 1)] };
    }

    private static IEnumerable<SqlStatement> Split(string sql, bool isInBody)
    {
        var statement = new List<SqlToken>();
        var depth = 0;
        foreach (var token in SqlLexer.Read(sql))
        {
            depth += Depth(statement, token, depth);
            if (token.Is(";") && depth == 0)
            {
                if (statement.Count > 0)
                {
                    yield return new SqlStatement(sql, [.. statement], IsTerminated: true, isInBody);
                }

                statement.Clear();
                continue;
            }

            statement.Add(token);
        }

        if (statement.Count > 0)
        {
            yield return new SqlStatement(sql, statement, IsTerminated: false, isInBody);
        }
    }

    // Semicolons do not end a statement in parentheses or in the body of a "begin atomic" function, where "case" has an "end" of its own.
    private static int Depth(List<SqlToken> before, SqlToken token, int depth) => token switch
    {
        _ when token.Is("(") => 1,
        _ when token.Is(")") => -1,
        _ when token.Is("atomic") && before is [.., var begin] && begin.Is("begin") => 1,
        _ when token.Is("case") && depth > 0 && before.Exists(word => word.Is("atomic")) => 1,
        _ when token.Is("end") && depth > 0 && before.Exists(word => word.Is("atomic")) => -1,
        _ => 0,
    };
}
