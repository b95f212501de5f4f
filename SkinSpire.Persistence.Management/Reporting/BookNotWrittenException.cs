using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>A book could not be written; what was there is as it was.</summary>
/// <param name="file">The file.</param>
/// <param name="cause">What the operating system said.</param>
public sealed class BookNotWrittenException(string file, Exception cause)
    : PersistenceException("SSP5503", $"{file} could not be written: {cause?.Message}", "Make its folder, correct its rights, or make room on its disk; nothing was replaced.", cause);
