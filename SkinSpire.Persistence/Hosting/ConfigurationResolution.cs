using Microsoft.Extensions.Configuration;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Hosting;

/// <summary>Resolves environment and settings as an application has them: without a command line of ours.</summary>
internal static class ConfigurationResolution
{
    internal static ClinicConfiguration ResolveClinic(this IConfiguration configuration, ConnectionRole role) =>
        ClinicConfiguration.Resolve(configuration, EnvironmentResolver.Resolve(commandLine: null, configuration[LocalFile.ChosenEnvironment]), role);
}
