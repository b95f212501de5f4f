using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>Another restore of the same database runs; this one changed nothing.</summary>
/// <param name="database">The database's name.</param>
public sealed class RestoreRunningException(string database)
    : PersistenceException("SSP5431", $"Another restore of {database} runs.", "Wait for it to end, and look which rows are there before restoring again.");
