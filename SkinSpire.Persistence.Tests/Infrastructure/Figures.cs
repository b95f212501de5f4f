namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>What tests counted and measured, kept for whoever started the run.</summary>
internal static class Figures
{
    private static readonly Lock Writing = new();

    /// <summary>Adds a line to <c>artifacts/figures.txt</c>.</summary>
    internal static void Write(string line)
    {
        lock (Writing)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
            File.AppendAllText(Path.Combine(folder.FullName, "figures.txt"), line + Environment.NewLine);
        }
    }
}
