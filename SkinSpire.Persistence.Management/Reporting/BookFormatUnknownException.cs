using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>Nothing says in which format a book is to be written; nothing was.</summary>
/// <param name="file">The file's name; null when there is none.</param>
public sealed class BookFormatUnknownException(string? file)
    : PersistenceException(
        "SSP5501",
        file is null ? "A book without a file has no format." : $"The name {Path.GetFileName(file)} says no format that a book is written in.",
        "End it in .html, .md, .mmd, .dbml or .dot, or say --format html, markdown, mermaid, dbml or dot.");
