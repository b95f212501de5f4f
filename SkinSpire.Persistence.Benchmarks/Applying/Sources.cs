namespace SkinSpire.Persistence.Benchmarks.Applying;

/// <summary>Where the sources of this build lie: <c>dotnet ef</c> and the native migrator are made from them.</summary>
internal static class Sources
{
    internal static string Root { get; } = Find();

    internal static string Configuration { get; } = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SkinSpire.Persistence.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No SkinSpire.Persistence.sln above this program.");
        }

        return folder.FullName;
    }
}
