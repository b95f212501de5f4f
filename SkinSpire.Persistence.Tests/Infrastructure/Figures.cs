namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>What tests measured, in <c>artifacts/figures.txt</c>; <c>build/test.sh</c> prints it.</summary>
internal static class Figures
{
    private static readonly Lock Gate = new();

    /// <summary>Appends a line.</summary>
    internal static void Write(string line)
    {
        lock (Gate)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
            File.AppendAllLines(Path.Combine(folder.FullName, "figures.txt"), [line]);
        }
    }
}
