namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>What an undo did, or would do.</summary>
/// <param name="Database">The database's name.</param>
/// <param name="Back">The former database that has the name again.</param>
/// <param name="Undo">The name under which the other one is kept; null where nothing was done.</param>
public sealed record UndoReport(string Database, string Back, string? Undo);
