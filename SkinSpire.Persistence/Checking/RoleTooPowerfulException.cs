using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Checking;

/// <summary>The application was to connect as a role for which row-level security does not hold; it does not start.</summary>
/// <param name="role">The role.</param>
/// <param name="reasons">Why, one clause each.</param>
public sealed class RoleTooPowerfulException(string role, IReadOnlyList<string> reasons)
    : PersistenceException(
        "SSP4205",
        $"The role {role} may too much for an application: {string.Join(", ", reasons ?? [])}.",
        "Connect as a role that is granted skinspire_app and nothing else; skinspire-db setup makes one.");
