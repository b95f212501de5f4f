namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>Where the sources of this build lie.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(AppContext.BaseDirectory);

    internal static string Configuration { get; } =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string Find(string start)
    {
        var folder = new DirectoryInfo(start);
        while (!File.Exists(Path.Combine(folder.FullName, "SkinSpire.Persistence.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No SkinSpire.Persistence.sln above {start}.");
        }

        return folder.FullName;
    }
}
