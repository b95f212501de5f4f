namespace SkinSpire.Persistence.MigrationTool;

/// <summary>What is asked, as <c>build/MigrationTool.targets</c> says it: pairs of an option and its value.</summary>
internal sealed class Question
{
    private readonly Dictionary<string, string> options;

    private Question(Dictionary<string, string> options) => this.options = options;

    /// <summary>The compiled migrations.</summary>
    internal string Assembly => Path.GetFullPath(options["-assembly"]);

    /// <summary>Which context, when there are several; null for the one there is.</summary>
    internal string? Context => options.GetValueOrDefault("-context");

    /// <summary>The folder of the sources.</summary>
    internal SourceFolder Sources => new(Path.GetFullPath(options["-sources"]));

    /// <summary>The ids of the migrations that databases in use have.</summary>
    internal IReadOnlyList<string> Released => options.GetValueOrDefault("-released") is { } file ? [.. File.ReadLines(file).Where(line => line.Length > 0)] : [];

    internal static Question Parse(IEnumerable<string> arguments) => new(arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal));

    /// <summary>Where the answer to a question goes; null when it is not asked.</summary>
    internal string? AnswerOf(string question) => options.GetValueOrDefault($"-{question}");
}
