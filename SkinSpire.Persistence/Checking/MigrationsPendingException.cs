using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Checking;

/// <summary>The database lacks migrations that this build was made with.</summary>
/// <param name="pending">Their ids, oldest first.</param>
public sealed class MigrationsPendingException(IReadOnlyList<string> pending)
    : PersistenceException(
        "SSP3005",
        $"The database lacks {pending?.Count ?? 0} migrations: {string.Join(", ", pending ?? [])}.",
        "Apply them before this build serves: skinspire-db update, the migration bundle, or dotnet ef database update.")
{
    /// <summary>Their ids, oldest first.</summary>
    public IReadOnlyList<string> Pending { get; } = pending ?? [];
}
