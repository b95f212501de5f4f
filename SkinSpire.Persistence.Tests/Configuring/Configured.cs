using System.Text;
using Microsoft.Extensions.Configuration;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Tests.Configuring;

/// <summary>A configuration as a host would lay it out, with the layers a test fills.</summary>
internal sealed record Configured(string Json, Dictionary<string, string>? Variables = null, Dictionary<string, string>? Options = null)
{
    internal const string Password = "s3cret;=\"quoted\"";

    internal ClinicConfiguration Resolve(DatabaseEnvironment environment = DatabaseEnvironment.Development, ConnectionRole role = ConnectionRole.Application)
    {
        var folder = Directory.CreateTempSubdirectory("skinspire-configured-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), Json, Encoding.UTF8);
            return ClinicConfiguration.Resolve(
                new ConfigurationBuilder().SetBasePath(folder.FullName).AddJsonFile("appsettings.json").Build(),
                new ResolvedEnvironment(environment, "test"),
                role,
                Options,
                name => Variables?.GetValueOrDefault(name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal IReadOnlyList<string> Faults(DatabaseEnvironment environment = DatabaseEnvironment.Development) =>
        Assert.Throws<ConfigurationInvalidException>(() => Resolve(environment)).Faults;

    /// <summary>A setting as it is shown, with what set it.</summary>
    internal string Show(string key, DatabaseEnvironment environment = DatabaseEnvironment.Development, ConnectionRole role = ConnectionRole.Application) =>
        Resolve(environment, role).Settings.Where(setting => setting.Key == key).Select(setting => $"{setting.Display} · {setting.Source}").Single();
}
