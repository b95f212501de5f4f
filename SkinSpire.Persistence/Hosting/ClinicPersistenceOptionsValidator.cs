using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Hosting;

/// <summary>Reports every fault of options and configuration at once, before anything is connected to.</summary>
internal sealed class ClinicPersistenceOptionsValidator(IConfiguration configuration) : IValidateOptions<ClinicPersistenceOptions>
{
    public ValidateOptionsResult Validate(string? name, ClinicPersistenceOptions options)
    {
        List<string> faults = [.. Bounds(options), .. Configured(ConnectionRole.Application), .. options.OnStart == StartMode.Apply ? Configured(ConnectionRole.Migrator) : []];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Bounds(ClinicPersistenceOptions options)
    {
        if (!Enum.IsDefined(options.OnStart))
        {
            yield return $"{nameof(options.OnStart)} is {options.OnStart}, not one of {string.Join(", ", Enum.GetNames<StartMode>())}.";
        }

        if (options.LongestWait < TimeSpan.FromSeconds(1) || options.LongestWait > TimeSpan.FromHours(1))
        {
            yield return $"{nameof(options.LongestWait)} is {options.LongestWait}, not from 00:00:01 to 01:00:00.";
        }
    }

    private IEnumerable<string> Configured(ConnectionRole role)
    {
        try
        {
            configuration.ResolveClinic(role);
            return [];
        }
        catch (ConfigurationInvalidException error)
        {
            return error.Faults;
        }
        catch (PersistenceException error)
        {
            return [$"{error.Message} {error.Remedy}"];
        }
    }
}
