using System.Text.Json;
using System.Text.Json.Nodes;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Provisioning;

namespace SkinSpire.Persistence.Management.Configuring;

/// <summary>This machine's connections by environment, in a file that holds no password and is not committed.</summary>
public static class LocalConfiguration
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Writes the connections of one environment and chooses it; what the file says of others stays.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="database">What was provisioned.</param>
    /// <param name="ct">Ends the write.</param>
    /// <returns>The file's path: beside the solution, else in the current folder.</returns>
    public static async Task<string> WriteAsync(DatabaseEnvironment environment, ProvisioningReport database, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(database);

        return await ChangeAsync(
            section =>
            {
                section["Environment"] = environment.ShortName();
                section[environment.ToString()] = new JsonObject
                {
                    ["ConnectionString"] = database.Application,
                    ["Migrator"] = new JsonObject { ["ConnectionString"] = database.Migrator },
                };
            },
            ct).ConfigureAwait(false);
    }

    /// <summary>Chooses an environment; what the file says of connections stays.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="ct">Ends the write.</param>
    /// <returns>The file's path: beside the solution, else in the current folder.</returns>
    /// <exception cref="ConfigurationFileInvalidException">The file that is there cannot be read; it stays as it is.</exception>
    /// <exception cref="ProductionRefusedException">It is production, which is only ever spelled on a command line.</exception>
    public static Task<string> ChooseAsync(DatabaseEnvironment environment, CancellationToken ct = default) =>
        environment == DatabaseEnvironment.Production
            ? throw new ProductionRefusedException("env use")
            : ChangeAsync(section => section["Environment"] = environment.ShortName(), ct);

    private static async Task<string> ChangeAsync(Action<JsonObject> change, CancellationToken ct)
    {
        var path = Path.Combine(ProjectFolder.Find(), LocalFile.Name);
        var root = File.Exists(path) ? Parse(path, await File.ReadAllTextAsync(path, ct).ConfigureAwait(false)) : [];
        var section = (root["SkinSpire"] ?? new JsonObject()) as JsonObject ?? throw new ConfigurationFileInvalidException(path, "has a SkinSpire that is not an object");
        root["SkinSpire"] = section;
        change(section);

        // Beside it and renamed: a crash leaves the old file or the new one.
        await File.WriteAllTextAsync(path + ".new", root.ToJsonString(Readable) + "\n", ct).ConfigureAwait(false);
        File.Move(path + ".new", path, overwrite: true);
        return path;
    }

    private static JsonObject Parse(string path, string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new ConfigurationFileInvalidException(path, "is not JSON with an object in it");
        }
        catch (JsonException error)
        {
            throw new ConfigurationFileInvalidException(path, FormattableString.Invariant($"is not JSON from line {error.LineNumber + 1} on"), error);
        }
    }
}
