using System.Text.Json;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>The paths of each verb's document, as they were.</summary>
/// <remarks><c>SKINSPIRE_WRITE_SNAPSHOTS=true</c> writes <c>Snapshots/</c> anew; its diff is what programs have to be told.</remarks>
internal static class Snapshot
{
    /// <summary>Compares a document with the one of its verb.</summary>
    /// <param name="verb">The command line; options with their values are part of the name.</param>
    /// <param name="document">What it printed.</param>
    /// <param name="optional">Lines that are there on some machines only, and count as there on all.</param>
    internal static async Task MatchesAsync(string verb, JsonElement document, params string[] optional)
    {
        string[] shape = [.. JsonShape.Of(document).Union(optional, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var path = Path.Combine(Repository.Root, "SkinSpire.Persistence.Tests", "Cli", "Snapshots", $"{string.Join('-', verb.Split(' ').Select(word => word.Trim('-')))}.txt");
        if (Environment.GetEnvironmentVariable("SKINSPIRE_WRITE_SNAPSHOTS") == "true")
        {
            await File.WriteAllTextAsync(path, string.Join('\n', shape) + "\n", TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken), shape);
    }
}
