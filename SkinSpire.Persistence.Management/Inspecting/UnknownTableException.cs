using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>A table was asked for that schema <c>clinic</c> does not have.</summary>
/// <param name="table">What was asked for.</param>
/// <param name="known">The tables there are.</param>
public sealed class UnknownTableException(string table, IReadOnlyList<string> known)
    : PersistenceException("SSP4012", $"Schema clinic has no table {table}.", Nearest.Of(table, known ?? []) is { } meant ? $"Do you mean {meant}? skinspire-db inspect lists all." : "skinspire-db inspect lists all.");
