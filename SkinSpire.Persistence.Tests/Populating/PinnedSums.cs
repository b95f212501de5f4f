using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Populating;

/// <summary>What the rows of seed 42 are on every machine. A change of them is a change for everybody who relies on the invented data.</summary>
/// <remarks><c>SKINSPIRE_WRITE_SNAPSHOTS=true</c> writes <c>Snapshots/</c> anew.</remarks>
internal static class PinnedSums
{
    /// <summary>What the sums have to be.</summary>
    internal static async Task<string> ReadAsync(string name, string actual)
    {
        var path = Path.Combine(Repository.Root, "SkinSpire.Persistence.Tests", "Populating", "Snapshots", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("SKINSPIRE_WRITE_SNAPSHOTS") == "true")
        {
            await File.WriteAllTextAsync(path, actual + "\n", TestContext.Current.CancellationToken);
        }

        return (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).TrimEnd();
    }
}
