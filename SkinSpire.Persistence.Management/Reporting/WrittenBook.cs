namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>A schema book that was written.</summary>
/// <param name="Path">The file; null when it was not written to one.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Tables">How many tables and views it has.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Text">The book itself; null when it is in the file.</param>
public sealed record WrittenBook(string? Path, BookFormat Format, int Tables, long Bytes, string? Text);
