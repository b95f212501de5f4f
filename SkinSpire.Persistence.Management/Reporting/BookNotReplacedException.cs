using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>A book was to be written over a file that is none; the file is as it was.</summary>
/// <param name="file">The file.</param>
public sealed class BookNotReplacedException(string file)
    : PersistenceException("SSP5502", $"{file} is there, and was not written by report.", "Choose another name, or say --force to write over it.");
