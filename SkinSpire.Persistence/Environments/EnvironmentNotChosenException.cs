using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Environments;

/// <summary>Nothing says which environment is meant; there is no default.</summary>
public sealed class EnvironmentNotChosenException()
    : PersistenceException(
        "SSP1003",
        "Nothing says which environment is meant.",
        $"Say --env dev, or set {EnvironmentResolver.Variable}, or make skinspire.local.json choose one (skinspire-db setup does), or set DOTNET_ENVIRONMENT or ASPNETCORE_ENVIRONMENT.");
