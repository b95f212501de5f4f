using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Environments;

/// <summary>A database carries the stamp of another environment; nothing was changed.</summary>
/// <param name="requested">The environment that was asked for.</param>
/// <param name="stamped">The environment the database belongs to.</param>
/// <param name="database">The database's name.</param>
public sealed class StampMismatchException(string requested, string stamped, string database)
    : PersistenceException(
        "SSP4201",
        $"The database {database} is stamped {stamped}, and {requested} was asked for.",
        $"Correct the connection of {requested}, or choose the environment {stamped} if that is what you mean.");
