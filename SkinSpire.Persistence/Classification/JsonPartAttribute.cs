namespace SkinSpire.Persistence.Classification;

/// <summary>Says what a part of a JSON column is, for a column of <see cref="DataKind.Json"/>. A part that nobody names is masked as free text.</summary>
/// <param name="path">The names that lead to it, with dots between: <c>guardian.phone</c>; an array's elements have its path.</param>
/// <param name="kind">What the value is.</param>
/// <param name="words">What the kind is about; none for most.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class JsonPartAttribute(string path, DataKind kind, params string[] words) : Attribute
{
    /// <summary>The names that lead to it, with dots between.</summary>
    public string Path { get; } = path;

    /// <summary>What the value is.</summary>
    public DataKind Kind { get; } = kind;

    /// <summary>What the kind is about.</summary>
    public IReadOnlyList<string> Words { get; } = words;
}
