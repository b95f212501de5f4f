namespace SkinSpire.Persistence.MigrationTool;

/// <summary>Something to be mended; its text is a warning as MSBuild reads it.</summary>
/// <param name="File">Where.</param>
/// <param name="Line">The line there, from 1.</param>
/// <param name="Code">The condition's number.</param>
/// <param name="Text">What is so, and what to do.</param>
internal sealed record Finding(string File, int Line, string Code, string Text)
{
    public override string ToString() => FormattableString.Invariant($"{File}({Line}): warning {Code}: {Text.ReplaceLineEndings(" ")}");
}
