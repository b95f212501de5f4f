using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Configuring;

/// <summary>The configuration of an environment is wrong; nothing was connected to.</summary>
/// <param name="environment">The environment.</param>
/// <param name="faults">Every fault, one sentence each; no secret.</param>
public sealed class ConfigurationInvalidException(DatabaseEnvironment environment, IReadOnlyList<string> faults)
    : PersistenceException(
        "SSP1004",
        $"The configuration of {environment} is wrong: {string.Join(" ", faults ?? [])}",
        "Correct each of them; skinspire.local.json, appsettings.json and the variables SKINSPIRE_* are read, in this order.")
{
    /// <summary>Every fault, one sentence each.</summary>
    public IReadOnlyList<string> Faults { get; } = faults ?? [];
}
