using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Migrations.Steps;

/// <summary>A migration names a SQL file that the assembly does not hold.</summary>
/// <param name="name">The file's path.</param>
public sealed class SqlUnitMissingException(string name)
    : PersistenceException(
        "SSP3101",
        $"The SQL unit file {name} is not in the migrations assembly.",
        "Correct the unit's path or version in the migration, or add the missing file; every version needs up, down and verify.");
