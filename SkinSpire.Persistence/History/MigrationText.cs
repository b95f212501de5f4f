namespace SkinSpire.Persistence.History;

/// <summary>A migration's SQL as people read it: its statements one below the other. Lines are counted in this text.</summary>
internal static class MigrationText
{
    /// <summary>All of it.</summary>
    internal static string Of(IEnumerable<string> statements) => string.Join('\n', statements.Select(Trimmed));

    /// <summary>The line, from 1, of a character of one of the statements.</summary>
    internal static int Line(IReadOnlyList<string> statements, int index, int character) =>
        1 + statements.Take(index).Sum(statement => 1 + Breaks(Trimmed(statement))) + Breaks(statements[index].AsSpan(0, character));

    private static int Breaks(ReadOnlySpan<char> text) => text.Count('\n');

    private static string Trimmed(string statement) => statement.TrimEnd();
}
